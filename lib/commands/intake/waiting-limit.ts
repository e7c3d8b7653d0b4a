/** How many documents of one person may wait to be read; a person brings some at once, a program thousands. */
export const waitingLimit = 20
