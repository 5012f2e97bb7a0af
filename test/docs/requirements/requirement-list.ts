/** A requirement is proved by the tests that name it, or has a reason why nothing proves it. */
export type Requirement = string | { readonly sentence: string; readonly reason: string };

interface Chapter {
  readonly title: string;
  /** Sentences above the table. */
  readonly intro?: string;
  readonly requirements: Readonly<Record<string, Requirement>>;
}

interface Page {
  readonly file: string;
  readonly title: string;
  readonly intro: readonly string[];
  readonly chapters: readonly Chapter[];
  /** Markdown below the chapters. */
  readonly end?: string;
}

const nothingToBuild = (sentence: string, reason: string): Requirement => ({
  sentence,
  reason: `Nothing to build: ${reason}`,
});
const notTaken = (sentence: string, reason: string): Requirement => ({
  sentence,
  reason: `Not taken: ${reason}`,
});
const ofThePlatform = (sentence: string, reason: string): Requirement => ({
  sentence,
  reason: `Of the platform: ${reason}`,
});

/** `npm run requirements` makes these pages, after a change here or of a title of a test. */
const REQUIREMENTS: Page = {
  file: 'docs/requirements.md',
  title: 'Requirements',
  intro: [
    'This page has what the three product pages ask for: *Getting started with SMARTWORK*, *NAVER WORKS My Product* and *WORKPLACE product management*. It also has the promises for the case that something fails. [decisions.md](decisions.md) has the rules found elsewhere, the answers to open questions, and the edge cases.',
    'Each row has the test files whose titles name the number, or a reason why there is none.',
  ],
  chapters: [
    {
      title: 'Request a trial',
      requirements: {
        R1: 'The console offers the trial request, the upgrade, the switch to a bundle, the paid switch and the cancellation. For NAVER WORKS it also offers the renewal option.',
        R2: 'A SMARTWORK request always starts a trial. The customer has no choice and pays nothing.',
        R3: 'The SMARTWORK trial lasts 30 days.',
        R4: 'A NAVER WORKS request always starts a trial of 30 days.',
        R5: 'A SMARTWORK request covers the bundle of NAVER WORKS and WORKPLACE. A single product is requested by itself.',
        R6: 'A SMARTWORK request has the steps product, basic information, terms, complete.',
        R7: 'A NAVER WORKS request has the steps product, terms, information, review, complete.',
        R8: 'The customer selects exactly one bundle or plan.',
        R9: 'The customer can read the features of each plan before selecting it.',
        R10: 'The required information depends on the product.',
        R11: 'For a bundle with NAVER WORKS Lite, the customer chooses between a group name and a domain name.',
        R12: 'NAVER WORKS Basic and Premium need a domain name. A request with a group name is refused.',
        R13: 'The form with a domain asks for access URL, domain name, administrator ID, password, country, time zone and default language.',
        R14: 'The form with a group name asks for the same fields, with the group name instead of the domain name.',
        R15: 'The NAVER WORKS form asks for group name or domain name, administrator ID, password, confirmation, company name and company phone.',
        R16: 'A NAVER WORKS request names the region Korea and the platform VPC or Classic.',
        R17: 'The customer can review the details. Nothing is created before the last step.',
        R18: 'After a NAVER WORKS request, the administrator logs in and sets the company information.',
      },
    },
    {
      title: 'Validation',
      requirements: {
        R19: 'A group name has 2 to 22 characters.',
        R20: 'A group name has lower-case letters, digits and special characters.',
        R21: 'A group name does not begin or end with a special character.',
        R22: 'A group name does not have two special characters in a row.',
        R23: 'A domain name has the form of a domain.',
        R24: 'An administrator ID has 2 to 40 characters of lower-case letters, digits, `.`, `-` and `_`.',
        R25: 'A password has 8 to 40 characters.',
        R26: 'A password has upper-case letters, lower-case letters and digits.',
        R27: 'A password does not have three consecutive characters, such as `abc`.',
        R28: 'A password does not have the same character three times in a row.',
        R29: 'The confirmation equals the password.',
        R30: 'The country is Korea for SMARTWORK.',
        R31: 'The time zone follows from the country, and the customer can change it.',
        R32: 'The chosen language becomes the default language.',
        R33: 'One administrator account serves both products of a bundle.',
      },
    },
    {
      title: 'Availability',
      requirements: {
        R34: 'The customer can check whether a company ID is free. Each company ID is unique.',
        R35: 'The customer can check whether a domain name is free.',
        R36: 'The customer can check whether a group name is free.',
        R37: 'A request cannot use a taken name, not even when the name was free at the check.',
        R38: 'The form links to guides for domain names and group names.',
        R39: 'The customer can change the group name and the domain name later.',
      },
    },
    {
      title: 'Terms',
      requirements: {
        R40: 'A SMARTWORK request without agreement to the terms is refused.',
        R41: 'A NAVER WORKS request without agreement to the terms is refused.',
        R42: 'A switch to a bundle needs agreement to the terms again.',
        R43: 'The paid switch includes the choice of the contract conditions.',
      },
    },
    {
      title: 'Set-up and domain',
      requirements: {
        R44: 'The set-up runs in the background and takes up to one minute.',
        R45: 'After the set-up, the administrator address gets a mail.',
        R46: 'NAVER WORKS with a domain works fully only after the ownership of the domain is confirmed.',
        R47: 'A group name needs no proof of ownership.',
        R48: 'After the set-up, the customer can reach NAVER WORKS Admin.',
      },
    },
    {
      title: 'Login and entitlement',
      requirements: {
        R49: 'A login ID is the administrator ID, `@`, and the domain name or group name.',
        R50: 'Login IDs of registered accounts have the same form.',
        R51: 'With NAVER WORKS Lite, WORKPLACE Basic and a domain, a login ID looks like an email address.',
        R52: 'After an unpaid trial, every login to SMARTWORK is refused.',
        R53: 'After an unpaid trial, the data of each service is deleted.',
        R54: 'WORKPLACE alone ends in the same way: no login, and its data is deleted.',
        R55: 'NAVER WORKS alone is cancelled if it is not paid within 30 days after its trial.',
        R56: 'In a bundle, a login to WORKPLACE also serves NAVER WORKS.',
        R57: 'In a bundle, WORKPLACE shows the menus Mail and Calendar.',
        R58: 'In a bundle, NAVER WORKS shows approvals and absences of WORKPLACE.',
        R59: 'In a bundle, accounts and the organization are edited only in WORKPLACE.',
        R60: 'NAVER WORKS Lite has no Mail and no Drive.',
        R61: 'The login page of WORKPLACE is `https://{companyId}.ncpworkplace.com`.',
        R62: 'A company has exactly one company ID.',
      },
    },
    {
      title: 'Paid switch',
      requirements: {
        R63: 'Only a trial can be switched to paid, and only before it expires.',
        R64: 'The customer switches each product by itself.',
        R65: 'NAVER WORKS can be switched on any day of its trial.',
        R66: 'The customer chooses the contract conditions and a date.',
        R67: 'With the date of today, the switch happens at once.',
        R68: 'A paid subscription can change its renewal option and be upgraded.',
        R69: 'WORKPLACE is charged by the month or by the year, for each registered account and day.',
      },
    },
    {
      title: 'Reservation of a paid switch',
      requirements: {
        R70: 'With a later date, the switch is reserved and runs on that date.',
        R71: 'For WORKPLACE, the default date is the end of the trial.',
        R72: 'For WORKPLACE, only dates before the trial expires are accepted.',
        R73: 'The customer can change plan and date until the reserved date begins.',
        R74: 'The administrator gets a mail that confirms the request of a paid switch.',
        R75: 'The service recommends a reservation before the trial ends.',
      },
    },
    {
      title: 'Renewal option',
      requirements: {
        R76: 'The customer can choose automatic renewal for the time after the contract period.',
        R77: 'The option can be changed only after the paid switch.',
        R78: 'Without an option, the fee is monthly after the contract period.',
        R79: 'The change saves the chosen contract conditions after a confirmation.',
      },
    },
    {
      title: 'Upgrade',
      requirements: {
        R80: 'A bundle can be upgraded only to a higher bundle.',
        R81: 'The highest bundle offers no upgrade and refuses one.',
        R82: 'The customer selects a bundle, reviews it and confirms it.',
        R83: 'The upgrade of a bundle takes up to one minute. Then the administrator address gets a mail.',
        R84: 'NAVER WORKS alone can be upgraded only after the paid switch.',
        R85: 'An upgrade of NAVER WORKS repeats the steps of the request.',
        R86: 'WORKPLACE alone can be upgraded at any time after the paid switch.',
        R87: 'For WORKPLACE, only plans above the current one are listed.',
        R88: 'WORKPLACE Collabo and Collabo+ offer no upgrade.',
        R89: 'A request to upgrade WORKPLACE sends a mail to the administrator, and the product shows as "applying".',
        R90: 'No second upgrade can start while one is being applied.',
      },
    },
    {
      title: 'Switch to a bundle',
      requirements: {
        R91: 'A customer with a single product can switch to a bundle.',
        R92: 'The switch starts from "change solution" or from the request of the missing product.',
        R93: 'WORKBOX is never part of a bundle.',
        R94: 'The switch has the steps bundle, account and basic information, terms, review, confirm.',
        R95: 'The switch follows the rules of the trial request, and sets the initial password.',
        R96: 'The switch takes up to one minute. Then the administrator address gets a mail.',
      },
    },
    {
      title: 'Initial password',
      requirements: {
        R97: 'The customer chooses one of two modes: each user sets the password, or the administrator does.',
        R98: 'In the mode "by user", an email address is required. It gets a message with a link.',
        R99: 'In the mode "by user", the employee sets the password with that link.',
        R100: 'In the mode "by administrator", the administrator sets the password and passes it on.',
        R101: 'In the mode "by administrator", the employee is told to change it at the first login.',
      },
    },
    {
      title: 'Capacity',
      requirements: {
        R102: 'Capacity can be added at any time after the paid switch, but not in a trial.',
        R103: 'Capacity is added in whole units of 1 TB.',
        R104: 'Capacity is returned in whole units of 1 TB.',
        R105: 'The product list shows the added capacity.',
        R106: 'When free capacity is low, the WORKPLACE administrator gets a mail.',
        R107: 'When free capacity is low, the console shows an alert.',
        R108: 'Each product has its base capacity.',
        R109: 'Workflow documents and the data of HR and accounting never count.',
        R110: 'The capacity of LINE WORKS is separate from the capacity of WORKPLACE.',
      },
    },
    {
      title: 'Usage and billing',
      requirements: {
        R111: 'WORKPLACE charges registered accounts by the day. A removed account no longer counts.',
        R112: 'The expected charge covers the usage from the first of the month to yesterday.',
        R113: 'The customer can read the details of the usage.',
        R114: 'The customer can change the payment method.',
        R115: 'The customer sees the bills and the usage of the last six months.',
        R116: 'The customer can view the details of a month, save them as a file and print them.',
        R117: 'The customer can request a cash receipt and change the address of the billing notice.',
        R118: 'Usage fees and a penalty are charged apart.',
        R119: 'The customer reads usage and fees on My Page, not in the product.',
      },
    },
    {
      title: 'Cancel now',
      requirements: {
        R120: 'A subscription can be cancelled at any time.',
        R121: 'The customer selects the product to cancel.',
        R122: 'With the date of today, the cancellation happens at once.',
        R123: 'The customer must type the confirmation text.',
        R124: 'The subscription ends at once, and its data is deleted for good.',
        R125: 'The service recommends a back-up before a cancellation.',
        R126: 'After WORKPLACE is cancelled, no user can log in and its data is deleted for good.',
        R127: 'WORKPLACE can be cancelled from the console and from the portal: each subscription says where the portal’s return of a product leads.',
      },
    },
    {
      title: 'Cancel later',
      requirements: {
        R128: 'A later date schedules the cancellation. The same confirmation text is required.',
        R129: 'On that date, the subscription ends and its data is deleted.',
        R130: 'The cancellation date and the days after it cost nothing.',
        R131: 'A scheduled cancellation resets the reserved paid switch and the renewal option.',
        R132: 'The customer can withdraw a scheduled cancellation until its date begins.',
      },
    },
    {
      title: 'Penalty',
      requirements: {
        R133: 'Only an annual plan that ends before its commitment costs a penalty.',
        R134: 'The penalty is the discount so far and 10 % of the fees for the remaining days.',
        R135: 'Credits cannot pay a penalty.',
        R136: 'A cancellation on the day after the contract end costs no penalty.',
        R137: 'A monthly plan and a trial cost no penalty.',
      },
    },
    {
      title: 'Cancel a part of a bundle',
      requirements: {
        R138: 'The customer can cancel one service of a bundle alone.',
        R139: 'When WORKPLACE leaves, NAVER WORKS keeps its login IDs and its passwords must be reset.',
        R140: 'When WORKPLACE leaves, every account except the top administrator must reset its password.',
        R141: 'When NAVER WORKS leaves, its integration settings are reset.',
        R142: 'When NAVER WORKS leaves, the integrations of the bundle end.',
      },
    },
    {
      title: 'Group companies',
      requirements: {
        R143: 'A group has two or more companies.',
        R144: 'Only customer support makes and changes a group.',
        R145: 'The main company must use WORKPLACE.',
        R146: 'The main company pays all fees of the group.',
        R147: 'The group shows the number of users and of linked cards for each company.',
        R148: 'The administrator of the main company sets the display range and the order.',
        R149: 'The display range of a company is the whole group or the own company.',
        R150: 'The search for employees always covers the whole group.',
        R151: 'Employees that the search finds can handle approvals, and receive mail where Collabo is used.',
        R152: 'A company can be placed under another company, but never under a department of one.',
        R153: 'The display range and the order take effect when they are saved.',
        R154: 'An affiliate must cancel NAVER WORKS and WORKPLACE together.',
        R155: 'An affiliate must cancel both on the same date.',
        R156: 'The main company cannot cancel while an affiliate is subscribed.',
        R157: 'The main company can cancel after another company took its place or all affiliates were cancelled.',
      },
    },
    {
      title: 'Notifications',
      requirements: {
        R158: 'The service sends every mail that the product pages name.',
        R159: 'Mails go to the administrator address. The one about low capacity goes to the WORKPLACE administrator.',
      },
    },
    {
      title: 'Access of the administrator',
      requirements: {
        R160: 'Only the administrator of the console may change the products.',
        R161: 'The customer opens the Admin pages from the dashboard.',
        R162: nothingToBuild(
          'The customer completes the settings on the Admin page or in the Settings Wizard.',
          'these are pages of the products. The answers link to the Admin page (R161).',
        ),
        R163: '"Go to NAVER WORKS Admin" asks for the login of the account.',
      },
    },
    {
      title: 'When something fails',
      intro: '[The promises](promises.md) say how the code keeps each of these.',
      requirements: {
        'PROMISE-1':
          'If the relay dies before it starts an execution, the execution starts all the same, and once.',
        'PROMISE-2': 'If the relay dies before it records a start, the second start is harmless.',
        'PROMISE-3': 'Repeated and reordered stream records change nothing.',
        'PROMISE-4':
          'A record that nobody can handle stops after bounded tries and holds up no other record.',
        'PROMISE-5':
          'If the stream is off for longer than its retention, the sweep restarts everything from the table.',
        'PROMISE-6':
          'A timer that wakes early, late or never applies its effect once, with the planned date.',
        'PROMISE-7': 'A task that is tried again after its commit changes nothing more.',
        'PROMISE-8': 'Commands and timers that run at the same time have one order, without a gap.',
        'PROMISE-9': 'The same key, ETag or name used at the same time has one effect.',
        'PROMISE-10': 'A deletion that dies half-way resumes and finishes.',
        'PROMISE-11':
          'If SES throttles, fails or gives no answer, no mail is lost and none is sent more than twice.',
        'PROMISE-12':
          'If DynamoDB throttles, conflicts or fails, the caller gets a 503 and nothing is written in part.',
        'PROMISE-13': 'If StartExecution is refused, the work stays pending and starts later.',
        'PROMISE-14': 'New code reads and finishes the items and executions of an older release.',
        'PROMISE-15': 'No log, execution, event or sent mail row has a secret or personal data.',
        'PROMISE-16':
          'A change of plan, product or bundle that dies at any step happens completely or not at all.',
        'PROMISE-17':
          'If an execution dies, its work is started again in seconds, a bounded number of times, and its date is kept.',
        'PROMISE-18':
          'News of a mail that come twice, late, in any order or never leave the same row and the same alert.',
        'PROMISE-19':
          'Every event is published on the event bus at least once, and no work waits for the bus.',
        'PROMISE-20':
          'Nothing that a connected product does is completed, and no receipt is written, without its confirmation.',
        'PROMISE-21':
          'Every event reaches the receiver of a webhook at least once, however it fails, and nobody else waits for it.',
      },
    },
  ],
};

const DECISIONS: Page = {
  file: 'docs/decisions.md',
  title: 'Decisions and edge cases',
  intro: [
    '[requirements.md](requirements.md) has what the product pages ask for. This page has what else the service keeps to: rules from public pages of the same products (F), answers to questions that the product pages leave open (A), and edge cases (EDGE).',
    'Each row has the test files whose titles name the number, or a reason why there is none. D is the first day of a trial, C is the cancellation date (the first day without service), and E is the last day of a commitment. All dates are days in Korea, and their effects happen at 00:00.',
  ],
  chapters: [
    {
      title: 'Rules found elsewhere',
      requirements: {
        F1: 'An unpaid trial of NAVER WORKS is suspended. The customer then has 30 more days to pay.',
        F2: 'NAVER WORKS takes up to 1,000 accounts in a trial and any number when it is paid. A switch to the bundle from both products counts the larger number, because the people may be the same.',
        F3: notTaken(
          'NAVER WORKS is billed by account and month.',
          'every product is billed by account and day (A19).',
        ),
        F4: 'A subscription that was suspended after its trial says so: `SUSPENDED`, with the reason `TRIAL_ENDED`.',
        F5: 'At the end of the grace, an unpaid subscription is cancelled.',
        F6: notTaken(
          'A paid switch can be reserved up to the end of the grace.',
          'a reservation is for a day of the trial (R72). In the grace, only today is possible (A3).',
        ),
        F7: 'A subscription has one reservation: a paid switch or a cancellation.',
        F8: 'A cancellation is scheduled for tomorrow at the earliest and the day after the contract end at the latest.',
        F9: notTaken(
          'Only a paid subscription can be scheduled to end.',
          'every subscription can be cancelled at any time (R120), also in a trial.',
        ),
        F10: notTaken(
          'Only the date of a reservation can be changed.',
          'plan and date can be changed (R73).',
        ),
        F11: 'A call of its own deletes a reservation.',
        F12: 'A paid switch of today deletes the reservation. A scheduled cancellation refuses it instead (EDGE-C5).',
        F13: 'An upgrade deletes the change of plan that was chosen for the renewal.',
        F14: 'No paid switch is possible while an upgrade runs.',
        F15: notTaken(
          'A product with a reserved paid switch cannot be cancelled now.',
          'the product pages reset the reservation instead (R131, A8).',
        ),
        F16: 'A bill has the fees up to the day before the cancellation date, and the penalty.',
        F17: 'The renewal keeps the contract, changes it or ends it. A trial has no such choice. To end it, the customer cancels on the day after the contract end.',
        F18: 'Changed renewal terms take effect on the day of the renewal.',
        F19: 'When a product is cancelled, its added capacity ends with it.',
        F20: notTaken(
          'An annual option that ends early costs a penalty.',
          'added capacity is paid by the day and has no commitment.',
        ),
        F21: 'A group name has 2 to 22 characters of a-z, 0-9 and the hyphen. Names of the service are reserved.',
        F22: 'Only the top administrator can change the group name, once in 24 hours. All users are signed out, and a mail tells the administrator. No SMS is sent, because the service has no number for it.',
        F23: 'A name has lower-case letters, digits and single hyphens inside. The answer tells a domain name from a group name.',
        F24: notTaken(
          'A password has 8 to 20 characters, letters and digits.',
          'a password has 8 to 40 characters with upper case, lower case and digits (R25, R26, A4).',
        ),
        F25: notTaken('Accounts have a password policy of their own.', 'one rule serves every account (A4).'),
        F26: 'A company name has up to 40 characters. A phone number has digits and `P T - * # + ,`. The languages are Korean and English, the languages of the mails.',
        F27: 'A DNS record proves a domain within 72 hours. The service reads TXT records. It does not check MX records, which the guide of the catalog explains.',
        F28: notTaken(
          'A customer with a wrong domain cancels and signs up again.',
          'the customer changes the domain and the trial goes on (R39).',
        ),
        F29: 'Every domain needs a proof, also with NAVER WORKS Lite. A group name needs none.',
        F30: 'After a change of domain, the old one becomes secondary, all users are signed out, and the next change waits 24 hours.',
        F31: 'An upgrade from NAVER WORKS Lite with a group name needs a domain. The login IDs change to it, and its proof follows.',
        F32: 'After an upgrade within a month, each plan is charged for its own days. An upgrade that is done in a later month than its request is charged from the first of that month.',
        F33: 'An upgrade is refused while a bill is overdue. A connected finance system tells whether bills are paid; without one, they count as paid.',
        F34: notTaken(
          'WORKPLACE can be upgraded in its trial.',
          'a single product is upgraded after the paid switch (R86), which may name any plan. A bundle can be upgraded in a trial (A7).',
        ),
        F35: notTaken(
          'WORKPLACE can be downgraded.',
          'no downgrade happens within a commitment. The renewal option may choose a lower plan (R79).',
        ),
        F36: 'Each company of a group upgrades by itself.',
        F37: 'The customer cannot change the company ID.',
        F38: 'Only the administrator of the console subscribes, changes plans and adds capacity.',
        F39: 'WORKPLACE and WORKBOX have a trial of 30 days and can be switched to paid on any of them.',
        F40: 'WORKBOX sells capacity, and each company has a URL. The catalog has a placeholder for the URL, because its form is not published.',
        F41: 'In a bundle, accounts, passwords and the language are shared. The organization and absences are data of the products.',
        F42: 'A user who cannot log in after bundling gets a link, or the administrator resets the password.',
        F43: 'An account of NAVER WORKS cannot be deleted while products, users or unpaid charges remain. NAVER WORKS deletes that account; a cancellation names the bills that are overdue. R156 has the rule for a main company.',
        F44: 'A customer who leaves the platform must have ended and paid all services. The platform keeps the account of the customer; a cancellation stays possible, and names the bills that are overdue.',
        F45: ofThePlatform(
          'The regular payment is on the 10th to 14th of a month.',
          'it collects the money.',
        ),
        F46: 'Paid use needs a registered payment method, where the deployment asks for one. It is good on the first day that the company pays for itself, also when another one takes its place. A company is asked for none while its group pays. An agreed service goes on without one.',
        F47: ofThePlatform(
          'Discount credits do not pay for trials and some other products.',
          'it keeps the credits. Each line of a bill says whether credits may pay it (R135).',
        ),
        F48: 'The terms have a text with the penalty clause. It is not published: the catalog has a sample.',
      },
    },
    {
      title: 'Answers to open questions',
      requirements: {
        A1: 'The catalog says how many days of grace follow a trial: 30 for NAVER WORKS alone, none for all others and for the bundle.',
        A2: 'All dates are days in Korea, with effects at 00:00. The day of the request is day 1, and day 30 is the last free day.',
        A3: 'A paid switch can be reserved from tomorrow to the last free day, which is the default. In the grace, only today is possible.',
        A4: 'A password has 8 to 40 characters with upper case, lower case and digits; special characters are allowed. Sequences count in both directions and in any case.',
        A5: 'The only special character of a group name is the hyphen.',
        A6: 'The rules of NAVER WORKS also hold for the bundle. A company ID follows the rule of a group name.',
        A7: 'A bundle can be upgraded in its trial; a single product cannot.',
        A8: 'A cancellation resets a reserved paid switch in the same commit.',
        A9: 'An undo does not restore what the cancellation reset.',
        A10: 'An undo is possible until 00:00 of the cancellation date.',
        A11: 'The latest cancellation date is the day after the commitment for an annual plan, a year ahead for a monthly plan, and the last day of a trial.',
        A12: 'The discount part counts the accounts of each elapsed day. The 10 % part counts the accounts of the day before the cancellation date. The sum is exact and floored once.',
        A13: 'The day after the contract end costs no penalty, even when a new term has begun on it.',
        A14: 'WORKPLACE has two generations of plans. No upgrade leads from one to the other.',
        A15: 'Base WORKPLACE can be upgraded to Collabo and to Collabo+. These two cannot be upgraded.',
        A16: 'The shared capacity is the base, 1 GB for each account, and the added units. 1 TB is 1,024 GB.',
        A17: 'Capacity is low below 10 % free. Each crossing sends one notice, and a recovery arms the next one.',
        A18: 'Units can be returned only while the rest still holds the used capacity.',
        A19: 'Each product is billed by account and day, as the catalog says.',
        A20: 'Mails go to an address that the request names.',
        A21: 'One confirmation text serves every product. Spaces around it do not count.',
        A22: 'A set-up answers 202 at once, other commands wait for it with 409, and an alarm rings after 60 seconds.',
        A23: 'Every upgrade is the same kind of operation. WORKPLACE also sends a mail at the request.',
        A24: 'After a commitment, the contract becomes monthly at the list price or starts another year. A cancellation on that day goes first.',
        A25: 'On one date, the order is cancellation, paid switch, renewal, trial expiry.',
        A26: 'A cancelled part of a bundle pays its own penalty. The other part keeps its status, dates and login IDs.',
        A27: 'A switch to a bundle keeps the owned product as it is and starts a trial of the new one.',
        A28: 'Only support changes the main company, at the earliest from the day on which the group is billed for the new one.',
        A29: 'An affiliate cancels both products in one call with one date, and one undo restores both.',
        A30: 'The paid part of a half-paid bundle goes on. The unpaid part ends with its trial.',
        A31: nothingToBuild(
          'The product pages have a misspelt name and a stray slash.',
          'these typing errors have no meaning.',
        ),
        A32: nothingToBuild(
          'The product pages have site footers, menu clicks, app downloads and links to next steps.',
          'these belong to the pages of the platform.',
        ),
        A33: 'An execution lives for a year at most, so a timer starts its execution 35 days before its date at the earliest.',
        A34: 'A term that begins on 29 February ends on 28 February of the next year. The terms after it begin on 1 March.',
        A35: 'A switch from Collabo or Collabo+ to a bundle loses no feature, no storage and no price of a term. The refusal names what would be lost and the bundles that are possible.',
        A36: 'What a way out or a bundle means is said before it happens, by one list in quotes, dry runs, warnings and mails: the login IDs, the passwords to be reset, the integrations that end, the data with its date, what goes on, and its price.',
      },
    },
    {
      title: 'Edge cases of abuse',
      requirements: {
        'EDGE-A1':
          'A stranger who asks for links blocks neither the links of the account nor those of its administrator.',
        'EDGE-A2':
          'One password that is tried at many accounts meets a limit of the place and one of the company. A stranger locks nobody out who logs in from a familiar place.',
        'EDGE-A3':
          'A domain uses up a free trial only once it is proven. Until then the trial is used up for the owner who asked.',
        'EDGE-A4':
          'A customer has at most five companies on trial at a time, unless the deployment says otherwise.',
        'EDGE-A5': 'Customer support can release a name or a used trial. An event says why.',
        'EDGE-A6':
          'Customer support can hand a company to another owner, who sees all of it from then on, with the bills of its former groups. Mails tell both.',
        'EDGE-A7':
          'A changed notification address is told to the address before, unless that was a mistyped one.',
        'EDGE-A8':
          'Outside the stages dev and local, the links of mails are https and never lead to localhost. Otherwise neither the synth nor the functions that send mails start.',
        'EDGE-A9':
          'An address and a company have a budget of mails a day. A mail over it waits for the next morning. Reminders and warnings of a takeover never wait.',
        'EDGE-A10':
          'A late mail is not sent when a later one of the company tells how the same matter stands.',
      },
    },
    {
      title: 'Edge cases of time',
      requirements: {
        'EDGE-T1':
          'Requests half a minute before and after midnight in Korea get trials that are one day apart.',
        'EDGE-T3': 'The time zone of the process changes no result.',
        'EDGE-T4': 'The time zone of a company changes no date.',
        'EDGE-T5': 'A date field takes only a real day, written `YYYY-MM-DD`.',
        'EDGE-T6': 'Each date in an answer stands beside its instant.',
        'EDGE-T7':
          'A commitment from 2026-08-31 ends on 2027-08-30. Each term is counted from the first day, so dates do not drift.',
        'EDGE-T9': 'A part of a month is divided by the days of that month.',
        'EDGE-T10': 'An account that exists in any part of a day counts for that day.',
        'EDGE-T11':
          'The estimate covers the first of the month to yesterday. On the first it is 0 for 0 days.',
        'EDGE-T13': 'The local clock never moves back.',
      },
    },
    {
      title: 'Edge cases of trial and paid switch',
      requirements: {
        'EDGE-R1':
          'A paid switch of today happens at once. One up to the last free day is reserved. Other dates are refused, and the default is the last free day.',
        'EDGE-R2':
          'A reservation can be edited until the last millisecond before its date. From 00:00 on, the edit is a 409.',
        'EDGE-R3':
          'After a reservation moved to a later date, the old timer changes nothing and the new one switches once.',
        'EDGE-R5':
          'When a paid switch and the trial expiry meet, one of them wins. No paid subscription loses its data.',
        'EDGE-R6':
          'A due paid switch that has not run yet blocks the trial expiry. It later runs with its planned date.',
        'EDGE-R7':
          'The same key twice has one effect and one answer. The second of two edits with one ETag is a 412.',
        'EDGE-R8': 'A paid switch of today drops the reservation, and both events are recorded.',
        'EDGE-R9': 'A mail is checked against the state when it is sent.',
        'EDGE-R12': 'A second free trial of a product is refused.',
        'EDGE-R13':
          'A set-up that fails or takes over a minute ends as failed or rings an alarm. No mail says that it is ready, and one says that it is late. The trial runs from the request, and the days that were lost are added to its end.',
      },
    },
    {
      title: 'Edge cases of cancellation and undo',
      requirements: {
        'EDGE-C1':
          'A cancellation of today ends the subscription now, charges up to yesterday, deletes the data and voids the timers.',
        'EDGE-C3': 'On one date, the order is cancellation, paid switch, renewal, trial expiry.',
        'EDGE-C4':
          'A scheduled cancellation resets the paid switch and the renewal option in one transaction. The answer lists them.',
        'EDGE-C5':
          'While a cancellation is scheduled, a reservation, renewal option, upgrade or bundle switch is refused, with the fix.',
        'EDGE-C8':
          'After an undo, the renewal is monthly and no reservation exists. The answer lists what was lost and warns that a trial still ends.',
        'EDGE-C9':
          'When an undo and the cancellation meet, one of them wins. No active subscription loses its data.',
        'EDGE-C10': 'In a trial, a cancellation date after the last free day is refused.',
        'EDGE-C11':
          'For an annual plan, a date after E+1 is refused; for a monthly plan, a date more than 12 months ahead.',
        'EDGE-C12':
          'When WORKPLACE leaves a bundle, only its data is deleted, only its penalty is due, and every account but the top administrator must reset its password.',
        'EDGE-C14': 'A wrong confirmation text is refused. Spaces around it are trimmed.',
        'EDGE-C15': 'A cancellation while an operation runs is refused.',
      },
    },
    {
      title: 'Edge cases of upgrade, bundle and group',
      requirements: {
        'EDGE-G1':
          'An upgrade to the same or a lower plan is refused. At the top plan, `allowedActions` gives the reason. The catalog states the order of the plans.',
        'EDGE-G3': 'An upgrade drops a change to a plan that is not above the new one, and says so.',
        'EDGE-G5': 'An upgrade sends its mails once each: at the request (WORKPLACE) and at the end.',
        'EDGE-G7': 'A bundle with WORKBOX is refused.',
        'EDGE-G8': 'A switch to a bundle is refused while a paid switch is reserved.',
        'EDGE-G9': 'An affiliate cannot cancel one product alone, or both on two dates.',
        'EDGE-G10': 'The main company cannot cancel while affiliates are subscribed. The refusal lists them.',
        'EDGE-G13': 'The undo of an affiliate undoes both products.',
      },
    },
    {
      title: 'Edge cases of requests',
      requirements: {
        'EDGE-Q1':
          'A parameter that a call does not have, or one sent twice, is refused by name on every call, and nothing happens.',
        'EDGE-Q2':
          'A cursor belongs to its list and its caller. Any other one is refused as a parameter, and hides no list.',
        'EDGE-Q3': 'A body that is no UTF-8, or has a key twice in one object, is refused.',
        'EDGE-Q4':
          'A known path answers a method that it lacks with 405 and the methods that it has. Preflights of browsers are answered as before.',
        'EDGE-Q5':
          'A name is taken as it is written, or refused. Characters that nobody can see are refused, in domains too.',
        'EDGE-Q6':
          'The local run answers only under names of the own machine, and to no web page from elsewhere. What moves it takes JSON only.',
      },
    },
    {
      title: 'Edge cases of timers, events and mails',
      requirements: {
        'EDGE-I1':
          'A timer that is 365, 366 or 800 days away has no execution until 35 days before its date.',
        'EDGE-I4': 'A timer that wakes early waits again. One that wakes late uses the planned date.',
        'EDGE-I5': 'The sweep finds a lost timer, because it looks for all that is overdue.',
        'EDGE-I7': 'An old or repeated event changes nothing.',
        'EDGE-I8':
          'If the process dies after a commit, everything that follows from the commit still happens.',
        'EDGE-I9':
          'If the process dies between the send of a mail and its record, the mail is sent once more at most.',
        'EDGE-I12':
          'When 10,000 subscriptions are due at one midnight, all of them are stamped 00:00 and the work is spread.',
      },
    },
  ],
  end: `## Worked numbers

These are penalties of 10 accounts on an annual plan, in a commitment from 2026-01-01 to 2026-12-31. The prices are samples: ₩10,000 by the month, ₩8,000 by the year. The service floors only the sum. The table floors the discount part, and the 10 % part is the rest of the sum.

<!-- worked numbers -->
| C | Elapsed days | Remaining days | Discount part | 10 % part | Penalty |
| --- | --- | --- | --- | --- | --- |
| 2026-01-02 | 1 | 364 | 645 | 95,742 | 96,387 |
| 2026-07-01 | 181 | 184 | 120,000 | 48,000 | 168,000 |
| 2026-07-11 | 191 | 174 | 126,451 | 45,419 | 171,870 |
| 2026-12-31 | 364 | 1 | 239,354 | 258 | 239,612 |
| 2027-01-01 | 365 | 0 | 0 | 0 | 0 |
<!-- /worked numbers -->

- With 20 accounts from 2026-04-01 on, a cancellation on 2026-07-01 costs ₩180,000 + ₩96,000 = ₩276,000.
- Credits of ₩1,000,000 pay ₩80,000 of usage and nothing of a penalty of ₩168,000. ₩920,000 are left.
- June on a monthly plan, with 10 accounts on days 1 to 15, 15 on days 16 to 20 and 13 on days 21 to 30, is 355 account-days and costs ₩118,333.`,
};

export const PAGES: readonly Page[] = [REQUIREMENTS, DECISIONS];
