import { openRoom } from "../../../backbone/initiatives/public.ts";
import { Button } from "../../../interface/actions.tsx";
import { Form } from "../../../interface/form.tsx";
import { form, type PageRequest } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { promiseWords as said } from "./page-words.ts";

/** Says that the room of this page is not open, and lets the backbone team open it. */
export function ClosedRoom({ view }: { view: View }) {
  const rooms = view.initiative?.rooms ?? [];
  if (rooms.includes("work") || !view.viewer?.isMember) return null;
  return (
    <div class="wrap noprint">
      <div class="promise-room">
        <p>{view.t(said.roomClosed)}</p>
        {view.viewer.permissions.includes("backbone") ? (
          <Form
            view={{ ...view, faults: [] }}
            operation={openRoom.name}
            hidden={{ rooms: [...rooms, "work"].join(" ") }}
          >
            <Button>{view.t(said.openRoom)}</Button>
          </Form>
        ) : (
          <p>{view.t(said.askBackbone)}</p>
        )}
      </div>
    </div>
  );
}

/** The form that opens the room, for the pages that show it. */
export const openRoomForm = (leadsTo: (request: PageRequest) => string) =>
  form({
    operation: openRoom,
    input: (sent) => ({ rooms: String(sent.get("rooms") ?? "").split(" ") }),
    leadsTo: (_output, request) => leadsTo(request),
    receipt: said.roomOpened,
  });
