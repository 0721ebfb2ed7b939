CREATE TABLE `suite_environments` (
	`suite` text NOT NULL,
	`slug` text NOT NULL,
	`version` text NOT NULL,
	`split` text NOT NULL,
	PRIMARY KEY(`suite`, `slug`),
	FOREIGN KEY (`suite`) REFERENCES `suites`(`name`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version`) REFERENCES `environment_versions`(`version`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `suites` (
	`name` text PRIMARY KEY NOT NULL,
	`description` text NOT NULL,
	`hash` text NOT NULL,
	`created_at` integer NOT NULL
);
