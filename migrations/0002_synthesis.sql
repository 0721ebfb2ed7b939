CREATE TABLE `campaign_events` (
	`campaign` text NOT NULL,
	`number` integer NOT NULL,
	`occasion` text NOT NULL,
	`at` integer NOT NULL,
	`event` text NOT NULL,
	PRIMARY KEY(`campaign`, `number`),
	FOREIGN KEY (`campaign`) REFERENCES `campaigns`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `campaign_events_occasion` ON `campaign_events` (`campaign`,`occasion`);--> statement-breakpoint
CREATE TABLE `campaigns` (
	`id` text PRIMARY KEY NOT NULL,
	`status` text NOT NULL,
	`request` text NOT NULL,
	`reason` text,
	`created_at` integer NOT NULL,
	`ended_at` integer
);
--> statement-breakpoint
CREATE INDEX `campaigns_created` ON `campaigns` (`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `campaigns_status` ON `campaigns` (`status`,`created_at`,`id`);--> statement-breakpoint
CREATE TABLE `synthesis_attempts` (
	`campaign` text NOT NULL,
	`ordinal` integer NOT NULL,
	`stage` text NOT NULL,
	`attempt` integer NOT NULL,
	`problems` text NOT NULL,
	`duration_ms` real NOT NULL,
	`author` text NOT NULL,
	`tokens` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`campaign`, `ordinal`, `stage`, `attempt`),
	FOREIGN KEY (`campaign`,`ordinal`) REFERENCES `synthesis_runs`(`campaign`,`ordinal`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `synthesis_runs` (
	`campaign` text NOT NULL,
	`ordinal` integer NOT NULL,
	`scenario` text NOT NULL,
	`category` text,
	`plan` text,
	`slug` text,
	`status` text NOT NULL,
	`stage` text,
	`version` text,
	`reason` text,
	PRIMARY KEY(`campaign`, `ordinal`),
	FOREIGN KEY (`campaign`) REFERENCES `campaigns`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `synthesis_runs_status` ON `synthesis_runs` (`campaign`,`status`);