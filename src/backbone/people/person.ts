import { z } from "zod";
import { languages } from "../../core/message.ts";

/** The language in which a person reads. */
export const readingLanguage = z.enum(languages);

/** What a person is called, as she writes it. */
export const personName = z.string().trim().min(1).max(100);

/** A mail address, in small letters so that it is found again however it is typed. */
export const mailAddress = z.string().trim().max(254).toLowerCase().pipe(z.email());

/** The shortest password that is taken. */
export const shortestPassword = 12;

/** A new password: long rather than strange. Spaces count, also at its ends. */
export const newPassword = z.string().min(shortestPassword).max(128);
