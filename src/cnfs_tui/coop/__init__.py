"""La Coop de la médiation numérique: what is reported there of a visit, without typing it twice."""
