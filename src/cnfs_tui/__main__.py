"""``python -m cnfs_tui`` is ``cnfs-tui``."""

from cnfs_tui.cli import main

raise SystemExit(main())
