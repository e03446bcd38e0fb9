import type { FactSource } from '../decision/sources.ts'

/** What stands behind a remark on a policy, by the id of the fact; restated in our words, general information and no advice. */
export const LAW_FACTS: Readonly<Record<string, FactSource>> = {
  D001: {
    says: 'In the EU a customer may withdraw from a contract made at a distance or away from the shop within 14 days, and is paid back within 14 days by the same means.',
    source: 'European Consumer Centre Latvia',
    url: 'https://ecclatvia.lv/?p=5112',
    year: 2025,
  },
  D003: {
    says: 'In the EU the seller answers for goods that are not as agreed for two years from delivery at least.',
    source: 'Directive (EU) 2019/771',
    url: 'https://eur-lex.europa.eu/eli/dir/2019/771/oj',
    year: 2022,
  },
  D005: {
    says: 'In the UK faulty goods may be rejected within 30 days; later one repair or replacement comes first. What is agreed is paid back within 14 days.',
    source: 'Consumer Rights Act 2015',
    url: 'http://legislation.data.gov.uk/ukpga/2015/15/section/24/enacted',
    year: 2025,
  },
  D006: {
    says: 'In the UK claims for faulty goods can be made for up to six years, five in Scotland.',
    source: 'A summary of the Consumer Rights Act 2015',
    url: 'https://www.keyabrasives.co.uk/terms-conditions/',
    year: 2025,
  },
  D007: {
    says: 'In the UK what was bought at a distance may be cancelled within 14 days and is paid back within 14 days.',
    source: 'A summary of the Consumer Contracts Regulations 2013',
    url: 'https://www.keyabrasives.co.uk/terms-conditions/',
    year: 2013,
  },
  D009: {
    says: 'In California a shop that gives less than a refund, an exchange or credit within 7 days must display its policy; else the customer has 30 days.',
    source: 'State laws on return policies',
    url: 'https://re-turns.com/?p=12337',
    year: 2025,
  },
  D010: {
    says: 'In New York a refund policy that is not posted leaves the buyer up to 30 days for unused goods.',
    source: 'New York General Business Law 218-a',
    url: 'https://www.nysenate.gov/legislation/laws/GBS/218-A',
    year: 2025,
  },
  D011: {
    says: 'In Florida a shop that takes nothing back must say so where it sells; else unused goods come back within 7 days.',
    source: 'Florida Statutes 501.142',
    url: 'https://casetext.com/statute/florida-statutes/title-xxxiii-regulation-of-trade-commerce-investments-and-solicitations/chapter-501-consumer-protection/part-i-general-provisions/section-501142-retail-sales-establishments-preemption-notice-of-refund-policy-exceptions-penalty',
    year: 2024,
  },
  D012: {
    says: 'In the US what is ordered by mail, web or telephone goes out in the time stated, else within 30 days; otherwise the buyer may have it all back.',
    source: 'FTC guide to the Mail, Internet or Telephone Order Rule',
    url: 'https://cybercemetery.unt.edu/archive/oilspill/20121017110715/http://business.ftc.gov/documents/bus02-business-guide-mail-and-telephone-order-merchandise-rule',
    year: 2025,
  },
  D013: {
    says: 'In the US a sale of $25 or more at the buyer’s home may be cancelled until midnight of the third business day.',
    source: 'SmallBusiness.com on return regulations',
    url: 'https://smallbusiness.com/selling/federal-state-return-regulations/',
    year: 2025,
  },
  D014: {
    says: 'In the US goods that are not as agreed may be rejected; “final sale” does not undo that.',
    source: 'Purchy on return laws by state, after UCC 2-601 and 2-608',
    url: 'https://purchy.app/blog/return-policy-laws-by-state-2026',
    year: 2025,
  },
  D017: {
    says: 'In Australia the customer chooses refund or replacement for a major failure, for as long as is reasonable; “no refunds” signs are unlawful.',
    source: 'ACCC on repair, replacement, refund and cancelling',
    url: 'https://www.accc.gov.au/business/problem-with-a-product-or-service-you-sold/repair-replace-refund-cancel',
    year: 2025,
  },
  D021: {
    says: 'In Canada, by province, direct sales may commonly be cancelled within 10 days, and distance contracts where delivery is 30 days late.',
    source: 'General knowledge; look your province up',
    year: 2025,
  },
}
