"""`python -m triplicate` is `triplicate`."""

from triplicate.cli import main

if __name__ == "__main__":
    main()
