package io.cdcmanager.cdc.manager.job;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** The job that something is to be done with. */
public record JobIdRequest(@NotNull @Min(1) Long id) {}
