/** Routes of the domain `benefits`. */
export const benefitsRoutes = {}
