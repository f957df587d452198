"""A form in Word for one section: what is asked, what stands there now, and places to write, each with a name.

`writer` makes the file; what comes back is read by `word.incoming`, as any file from Word is.
"""
