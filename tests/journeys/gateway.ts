/** The gateway for text messages that the installation of the journeys is told of. */
export const gateway = { secret: "a secret of the gateway in the journeys", number: "+972 50 000 0000" };
