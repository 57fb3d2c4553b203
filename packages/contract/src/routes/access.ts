/** Routes of the domain `access`. */
export const accessRoutes = {}
