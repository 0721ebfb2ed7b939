CREATE TABLE `environment_versions` (
	`version` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`status` text NOT NULL,
	`title` text NOT NULL,
	`description` text NOT NULL,
	`category` text NOT NULL,
	`clock` text NOT NULL,
	`actor` text NOT NULL,
	`tool_count` integer NOT NULL,
	`task_count` integer NOT NULL,
	`table_count` integer NOT NULL,
	`published_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `environment_versions_slug` ON `environment_versions` (`slug`,`version`);--> statement-breakpoint
CREATE TABLE `environments` (
	`slug` text PRIMARY KEY NOT NULL,
	`latest_version` text NOT NULL,
	`status` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`latest_version`) REFERENCES `environment_versions`(`version`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `environments_status` ON `environments` (`status`,`slug`);--> statement-breakpoint
CREATE TABLE `episodes` (
	`name` text PRIMARY KEY NOT NULL,
	`environment` text NOT NULL,
	`version` text NOT NULL,
	`task_id` text,
	`task_kind` text,
	`task_instruction` text,
	`label` text,
	`seed` integer NOT NULL,
	`status` text NOT NULL,
	`reason` text,
	`steps_taken` integer NOT NULL,
	`clock` text NOT NULL,
	`started_at` integer NOT NULL,
	`ended_at` integer,
	`steps` integer NOT NULL,
	`rows_read` integer NOT NULL,
	`rows_written` integer NOT NULL,
	`trajectory_key` text
);
--> statement-breakpoint
CREATE INDEX `episodes_started` ON `episodes` (`started_at`,`name`);--> statement-breakpoint
CREATE INDEX `episodes_label` ON `episodes` (`label`,`started_at`,`name`);--> statement-breakpoint
CREATE INDEX `episodes_status` ON `episodes` (`status`,`started_at`,`name`);--> statement-breakpoint
CREATE TABLE `gate_results` (
	`version` text NOT NULL,
	`ordinal` integer NOT NULL,
	`gate` text NOT NULL,
	`task` text,
	`passed` integer NOT NULL,
	`skipped` integer,
	`detail` text NOT NULL,
	`faults` text,
	`duration_ms` real NOT NULL,
	PRIMARY KEY(`version`, `ordinal`),
	FOREIGN KEY (`version`) REFERENCES `environment_versions`(`version`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `rewards` (
	`episode` text PRIMARY KEY NOT NULL,
	`environment` text NOT NULL,
	`version` text NOT NULL,
	`task` text NOT NULL,
	`label` text,
	`reward` real,
	`unscored_reason` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`episode`) REFERENCES `episodes`(`name`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `rewards_at` ON `rewards` (`at`,`episode`);--> statement-breakpoint
CREATE INDEX `rewards_label` ON `rewards` (`label`,`at`,`episode`);--> statement-breakpoint
CREATE INDEX `rewards_task` ON `rewards` (`environment`,`task`,`at`,`episode`);--> statement-breakpoint
CREATE TABLE `tasks` (
	`version` text NOT NULL,
	`id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`kind` text,
	`instruction` text NOT NULL,
	`difficulty` integer NOT NULL,
	PRIMARY KEY(`version`, `id`),
	FOREIGN KEY (`version`) REFERENCES `environment_versions`(`version`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `verdicts` (
	`episode` text PRIMARY KEY NOT NULL,
	`classification` text NOT NULL,
	`mode` text NOT NULL,
	`verifier_version` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`episode`) REFERENCES `episodes`(`name`) ON UPDATE no action ON DELETE no action
);
