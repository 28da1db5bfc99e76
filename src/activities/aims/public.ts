export {
  aimSchema,
  groupKeyOf,
  groupOfKey,
  nameAim,
  namedAimSchema,
  placesAround,
  type Spots,
  spotsSchema,
} from "./aim.ts";
export { AimFields, AimList } from "./aim-fields.tsx";
export { checkAim, listSpots, listStandIns, standingFor } from "./spots.ts";
