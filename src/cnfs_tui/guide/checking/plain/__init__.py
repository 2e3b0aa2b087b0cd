"""Easy language, sentence by sentence: what a memo may not say, or should say another way.

Source of the rules: « Référentiel pour une rédaction en langage simplifié » (RLS, DISIC, 2017), chosen
and completed in the project's research file on memos.
"""
