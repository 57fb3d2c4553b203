/** Routes of the domain `verification`. */
export const verificationRoutes = {}
