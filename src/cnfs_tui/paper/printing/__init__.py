"""Sends a file to a real printer and follows it, so that what is said of it is true.

``sending.print_file`` does it, ``cups.queues`` names the printers, ``wording.sentence`` says what happened.
"""
