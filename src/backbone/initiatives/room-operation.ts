import { z } from "zod";
import { may } from "../../core/actor.ts";
import { change } from "../../core/operation.ts";
import { roomSchema } from "./initiative.ts";
import { setArrangement } from "./store.ts";

export const openRoom = change({
  name: "initiative.open-room",
  summary: "Opens rooms of an initiative, or closes them; what is in a closed room stays.",
  scope: "initiative",
  input: z.object({ rooms: z.array(roomSchema) }),
  output: z.object({ rooms: z.array(roomSchema) }),
  allow: may("backbone"),
  example: { rooms: ["causes"] },
  run: (on, { rooms }) =>
    on.write(async (tx, note) => {
      await setArrangement(tx, on.initiativeId, { rooms });
      note({ kind: "initiative", id: on.initiativeId, detail: { rooms } });
      return { rooms };
    }),
});
