ALTER TABLE `campaigns` ADD `scenario_tokens` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `campaigns` ADD `scenario_dollars` real DEFAULT 0 NOT NULL;