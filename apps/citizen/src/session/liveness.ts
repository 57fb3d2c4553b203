/**
 * The token of the face check (活体检测) that the identity provider's own program makes on the phone. The simulator of
 * the demonstration takes any token and agrees; a real provider refuses this one.
 */
export const livenessToken = (): string => 'simulate:match'
