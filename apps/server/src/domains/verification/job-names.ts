/** Puts every waiting question of an order into the queue. */
export const SEND_QUESTIONS = 'verification.send-questions'

/** Asks one source about one member. */
export const ASK_SOURCE = 'verification.ask-source'
