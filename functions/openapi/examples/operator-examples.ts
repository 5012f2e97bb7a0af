export const OPERATOR_EXAMPLES = {
  releaseName: {
    squatted: {
      summary: 'A domain that its holder has not proven',
      value: { field: 'domainName', name: 'acme.example', reason: 'Its owner has proven it by a letter' },
    },
    companyId: {
      summary: 'Another company ID',
      value: {
        field: 'companyId',
        name: 'acme',
        replacement: 'acme-seoul',
        reason: 'The company was renamed',
      },
    },
  },
  releaseTrial: {
    product: {
      summary: 'Under all names of the company',
      value: { product: 'WORKBOX', reason: 'The service was down in the trial' },
    },
    name: {
      summary: 'Under the name of a company that has left',
      value: {
        product: 'NAVER_WORKS',
        field: 'domainName',
        name: 'acme.example',
        reason: 'The domain was sold',
      },
    },
  },
  transferOwner: {
    sold: {
      summary: 'A company that was sold',
      value: {
        ownerSub: 'a-sub-of-the-buyer',
        notificationEmail: 'it@buyer.example',
        reason: 'The company was sold',
      },
    },
  },
} as const;
