package dev.stagewright.processor.model;

import java.util.List;

/**
 * The fields of a stage.
 *
 * @param configs the {@code @Config} fields, inherited ones first
 * @param arguments the {@code @Argument} fields, inherited ones first
 * @param outputs the {@code @Output} fields, inherited ones first
 */
public record StageFields(
    List<ConfigField> configs, List<ConfigField> arguments, List<OutputField> outputs) {}
