import * as z from 'zod';
import { DomainNameSchema, GroupNameSchema } from '../accounts/account-rules.ts';

/** The new name of a company, under the rules of a request (R19-R23). */
export const DomainRequestSchema = z.strictObject({ domainName: DomainNameSchema });
export const GroupNameRequestSchema = z.strictObject({ groupName: GroupNameSchema });
