"""Every test here has a desk of its own."""

from tests.own_desk import desk as desk
