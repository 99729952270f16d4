import {
  boughtProduct as product,
  type StandardProduct,
} from './StandardSoftware';

/** What protects machines, and is bought by the machine. */
export const securityProducts: readonly StandardProduct[] = [
  product(
    'sentinelone',
    'SentinelOne',
    'SentinelOne',
    'Sentinel Agent*|SentinelOne*',
  ),
  product(
    'crowdstrike',
    'CrowdStrike Falcon',
    'CrowdStrike',
    'CrowdStrike*|Falcon',
  ),
  product('eset', 'ESET', 'ESET', 'ESET *'),
  product('bitdefender', 'Bitdefender', 'Bitdefender', 'Bitdefender*'),
  product('kaspersky', 'Kaspersky', 'Kaspersky', 'Kaspersky*'),
  product(
    'trend-micro',
    'Trend Micro',
    'Trend Micro',
    'Trend Micro*|Apex One*',
  ),
  product('sophos', 'Sophos', 'Sophos', 'Sophos*'),
  product('symantec', 'Symantec Endpoint Protection', 'Broadcom', 'Symantec*'),
  product('mcafee', 'Trellix', 'Trellix', 'McAfee*|Trellix*'),
  product('withsecure', 'WithSecure', 'WithSecure', 'WithSecure*|F-Secure*'),
  product('harfanglab', 'HarfangLab', 'HarfangLab', 'HarfangLab*|Hurukai*'),
  product('cortex-xdr', 'Cortex XDR', 'Palo Alto Networks', 'Cortex XDR*'),
];
