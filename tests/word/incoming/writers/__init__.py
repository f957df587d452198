"""Realistic files, each after what one program writes, with what should become of them.

They are built here and not kept as files, so that a reader sees what is peculiar to each program. The words are
invented; the patterns are those that the programs' own exports have.
"""
