import * as z from 'zod';
import { DomainNameSchema, GroupNameSchema } from '../accounts/account-rules.ts';

/** The new name of a company, under the rules of a request (R19-R23). */
export const DomainFormSchema = z.strictObject({ domainName: DomainNameSchema });
export const GroupNameFormSchema = z.strictObject({ groupName: GroupNameSchema });
