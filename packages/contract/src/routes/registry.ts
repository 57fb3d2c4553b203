/** Routes of the domain `registry`. */
export const registryRoutes = {}
