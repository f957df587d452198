"""A text that somebody wrote in Word becomes our Markdown, and every word that does not is told.

The file is foreign: its directory is looked at first, and what is in it is read in a process of its own with limits.
"""
