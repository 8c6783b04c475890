package dev.stagewright.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;

/**
 * The parts of {@code @Stage} that tell a stage from others, and its versions apart.
 *
 * @param name the stage's name
 * @param version the author's version, or an empty text
 * @param movedFrom the name that the class had before, or an empty text
 * @param tracks the classes whose code counts as well
 */
public record StageIdentity(
    String name, String version, String movedFrom, List<ClassName> tracks) {}
