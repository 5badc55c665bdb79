import base from '../../../vitest.config.ts';

/** Run by `.ci/node24`, which installs the validator and says where. */
export default { ...base, test: { ...base.test, include: ['test/fhir/validation/*.check.ts'] } };
