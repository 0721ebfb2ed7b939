// Why people wait, and the terms of the module.

/** Why somebody waits, with weights. */
export const WAITS = { none_left: 5, recommended: 2, had_before: 2, fits_best: 1 }

/** Days to answer an offer. */
export const ANSWER_DAYS = 3

/** Waiting entries of one person at a time. */
export const MOST_WAITS = 3

/** Declined or lapsed offers after which an entry is struck off. */
export const MOST_DECLINED = 2
