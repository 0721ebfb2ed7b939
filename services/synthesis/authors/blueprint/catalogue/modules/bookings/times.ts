// When slots begin, and why whoever hosts them is away.

/** Full hours of a working day, with weights; a slot takes one of them. */
export const TIMES = { '09:00': 2, '10:00': 3, '11:00': 3, '13:00': 2, '14:00': 3, '15:00': 3, '16:00': 2, '17:00': 1 } as const

/** Why somebody is away, with weights. */
export const ABSENCES = { holiday: 4, training: 2, parental_leave: 1 } as const
