import { describe, expect, test } from "vitest";
import { answerShapeFor, messageIn, numberIn, pieceInUdh, readFields, shapeAnswer } from "./read-message.ts";

const form = "application/x-www-form-urlencoded";
const read = (type: string, body: string, more: Record<string, string> = {}, query = "") =>
  readFields(
    new TextEncoder().encode(body),
    new Headers({ "content-type": type, ...more }),
    new URLSearchParams(query),
  );
const message = (...brought: Parameters<typeof read>) => {
  const fields = read(...brought);
  return fields ? messageIn(fields) : "not-understood";
};
const hello = { from: "+15550001111", text: "Hello you", id: "a1", piece: null };

describe("a message, as it is brought by", () => {
  test.each([
    ["a script", form, "from=%2B15550001111&text=Hello+you&id=a1"],
    [
      "SMSSync",
      form,
      "from=%2B15550001111&message=Hello+you&message_id=a1&sent_to=1&secret=s&sent_timestamp=1&device_id=d",
    ],
    ["Twilio", form, "From=%2B15550001111&Body=Hello+you&MessageSid=a1&NumSegments=1&SmsStatus=received&To=%2B1"],
    ["Vonage", form, "msisdn=%2B15550001111&to=1&messageId=a1&text=Hello+you&type=text&keyword=HELLO"],
    ["Africa's Talking", form, "date=d&from=%2B15550001111&id=a1&linkId=l&text=Hello+you&to=1"],
    ["JSON", "application/json", '{"from":"+15550001111","message":"Hello you","id":"a1"}'],
    [
      "SMS Gateway for Android",
      "application/json",
      '{"deviceId":"d","event":"sms:received","id":"a1","payload":{"messageId":"not-unique","message":"Hello you","phoneNumber":"+15550001111","simNumber":1},"webhookId":"w"}',
    ],
    [
      "httpSMS",
      "application/json; charset=utf-8",
      '{"id":"event","type":"message.phone.received","data":{"id":"a1","contact":"+15550001111","content":"Hello you","owner":"+1"}}',
    ],
    [
      "Telnyx",
      "application/json",
      '{"data":{"event_type":"message.received","id":"event","payload":{"id":"a1","from":{"carrier":"c","phone_number":"+15550001111"},"text":"Hello you"}}}',
    ],
  ])("%s", (_, type, body) => {
    expect(message(type, body)).toEqual(hello);
  });

  test("Kannel, in its headers, in the letters it names, and in pieces", () => {
    const headers = { "x-kannel-from": "+15550001111", "x-kannel-time": "2026-03-02 09:00:00" };
    expect(message("text/plain; charset=UTF-8", "שלום", headers, "id=a1")).toEqual({ ...hello, text: "שלום" });
    const wide = new Uint8Array([0x05, 0xe9, 0x05, 0xdc]);
    const fields = readFields(wide, new Headers({ ...headers, "content-type": "text/plain; charset=UTF-16BE" }));
    expect(fields?.get("text")).toBe("של");
    expect(message("text/plain", "b", { ...headers, "x-kannel-udh": "050003CC0302" }, "id=a2")).toMatchObject({
      piece: { reference: "204", position: 2, pieces: 3 },
    });
  });

  test("anything that says when, where it has no name: the same one again is the same", () => {
    const brought = "sender=%2B15550001111&message=Hello+you&datetime=2026-03-02+09:00:00";
    expect(message(form, brought)).toEqual(message(form, brought));
    expect(message(form, brought)).not.toEqual(message(form, brought.replace("09:00:00", "09:00:01")));
  });

  test.each([
    [form, "from=%2B15550001111&text=Hello"],
    [form, "text=Hello&id=1"],
    ["application/json", "no json"],
    ["application/json", "null"],
    ["multipart/form-data; boundary=x", "--x--"],
  ])("nothing that is understood: %s %s", (type, body) => {
    expect(message(type, body)).toBe("not-understood");
  });

  test.each([
    [form, "MessageSid=a1&SmsStatus=delivered&From=%2B1555000&Body=x"],
    ["application/json", '{"event":"sms:delivered","id":"1","payload":{"messageId":"m","phoneNumber":"+1555000"}}'],
    ["application/json", '{"data":{"event_type":"message.sent","id":"1","payload":{}}}'],
  ])("news of something else: %s %s", (type, body) => {
    expect(message(type, body)).toBe("no-message");
  });
});

test("the head of a message names its piece in one byte or in two", () => {
  expect(pieceInUdh("05:00:03:0A:02:01")).toEqual({ reference: "10", position: 1, pieces: 2 });
  expect(pieceInUdh("0608040102 0403")).toEqual({ reference: "258", position: 3, pieces: 4 });
  expect(pieceInUdh("06050415820000")).toBeNull();
  expect(pieceInUdh("050003")).toBeNull();
});

test.each([
  ["+972 50-111 22 33", "+972501112233"],
  ["00972501112233", "+972501112233"],
  ["0501112233", "0501112233"],
  ["Bank", undefined],
  ["1234", undefined],
])("a number %s", (from, number) => {
  expect(numberIn(from)).toBe(number);
});

describe("an answer", () => {
  const said = { to: "+15550001111", id: "a1", replies: ["One <&>", "two"] };

  test("is shaped as a gateway wants it", () => {
    expect(shapeAnswer("text", said).body).toBe("One <&>\n\ntwo");
    expect(JSON.parse(shapeAnswer("smssync", said).body)).toMatchObject({
      payload: { success: "true", task: "send", messages: [{ to: said.to, message: "One <&>" }, { message: "two" }] },
    });
    expect(JSON.parse(shapeAnswer("smssync", { ...said, replies: [] }).body).payload).not.toHaveProperty("task");
    expect(shapeAnswer("twiml", said).body).toContain("<Message>One &lt;&amp;&gt;</Message><Message>two</Message>");
    expect(shapeAnswer("none", said).body).toBe("");
  });

  test("is in the shape of who is known by what is sent", () => {
    const shape = (body: string) => answerShapeFor(read(form, body) ?? new Map());
    expect(shape("from=1&message=x&secret=s&sent_to=2")).toBe("smssync");
    expect(shape("From=1&Body=x&MessageSid=s")).toBe("twiml");
    expect(shape("from=1&text=x&id=1")).toBe("text");
  });
});
