ALTER TABLE `environment_versions` ADD `reason` text;--> statement-breakpoint
CREATE INDEX `environment_versions_status` ON `environment_versions` (`status`,`slug`);