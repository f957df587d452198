"""The door for files from outside, packed as Office packs them: looked at first, then read in a process with limits."""
