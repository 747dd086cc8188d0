"""`python -m matcher` is the command `jiedui`."""

from matcher.cli import main

if __name__ == "__main__":
    main()
