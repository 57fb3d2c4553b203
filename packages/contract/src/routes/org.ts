/** Routes of the domain `org`. */
export const orgRoutes = {}
