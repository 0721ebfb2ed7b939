CREATE TABLE `blocked_versions` (
	`version` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`reason` text NOT NULL,
	`tool` text,
	`at` integer NOT NULL,
	`count` integer NOT NULL,
	`released_at` integer
);
--> statement-breakpoint
CREATE INDEX `blocked_versions_slug` ON `blocked_versions` (`slug`,`version`);