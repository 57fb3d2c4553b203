/** Routes of the domain `cases`. */
export const casesRoutes = {}
