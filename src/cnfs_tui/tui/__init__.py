"""The full-screen face. It holds no rule: delete it and every decision, proof and memo still works."""
