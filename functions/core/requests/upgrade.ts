import * as z from 'zod';
import { DomainNameSchema } from '../accounts/account-rules.ts';
import { BundlePlanCodeSchema, PlanCodeSchema } from '../catalog/codes.ts';
import { TermsSchema } from './parts.ts';

/** A domain is given where the company stands under a group name and the higher plan cannot (F31). */
const common = { domainName: DomainNameSchema.optional(), termsVersion: TermsSchema };

/** A higher plan of one product (R84-R88); the terms are agreed to again (R85). */
export const UpgradeRequestSchema = z.strictObject({ plan: PlanCodeSchema, ...common });
export type UpgradeRequest = z.output<typeof UpgradeRequestSchema>;

/** A higher bundle (R80-R82). */
export const BundleUpgradeRequestSchema = z.strictObject({ plan: BundlePlanCodeSchema, ...common });
export type BundleUpgradeRequest = z.output<typeof BundleUpgradeRequestSchema>;
