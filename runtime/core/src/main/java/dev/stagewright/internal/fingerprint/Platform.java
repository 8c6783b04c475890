package dev.stagewright.internal.fingerprint;

import java.util.Set;

/**
 * The packages of the Java platform, recognised by their names alone: their presence depends on the
 * release that runs, and facts about code must not.
 */
final class Platform {
  /** The roots that no library uses. */
  private static final Set<String> ROOTS = Set.of("java", "jdk", "sun");

  /**
   * The other packages that Java 17 exports; the rest of {@code javax} and {@code com.sun} are
   * libraries.
   */
  private static final Set<String> EXPORTED = Set.of("""
      com.sun.jarsigner com.sun.java.accessibility.util com.sun.jdi com.sun.jdi.connect
      com.sun.jdi.connect.spi com.sun.jdi.event com.sun.jdi.request com.sun.management
      com.sun.net.httpserver com.sun.net.httpserver.spi com.sun.nio.file com.sun.nio.sctp
      com.sun.security.auth com.sun.security.auth.callback com.sun.security.auth.login
      com.sun.security.auth.module com.sun.security.jgss com.sun.source.doctree
      com.sun.source.tree com.sun.source.util com.sun.tools.attach com.sun.tools.attach.spi
      com.sun.tools.javac com.sun.tools.jconsole javax.accessibility
      javax.annotation.processing javax.crypto javax.crypto.interfaces javax.crypto.spec
      javax.imageio javax.imageio.event javax.imageio.metadata javax.imageio.plugins.bmp
      javax.imageio.plugins.jpeg javax.imageio.plugins.tiff javax.imageio.spi
      javax.imageio.stream javax.lang.model javax.lang.model.element javax.lang.model.type
      javax.lang.model.util javax.management javax.management.loading
      javax.management.modelmbean javax.management.monitor javax.management.openmbean
      javax.management.relation javax.management.remote javax.management.remote.rmi
      javax.management.timer javax.naming javax.naming.directory javax.naming.event
      javax.naming.ldap javax.naming.ldap.spi javax.naming.spi javax.net javax.net.ssl
      javax.print javax.print.attribute javax.print.attribute.standard javax.print.event
      javax.rmi.ssl javax.script javax.security.auth javax.security.auth.callback
      javax.security.auth.kerberos javax.security.auth.login javax.security.auth.spi
      javax.security.auth.x500 javax.security.cert javax.security.sasl javax.smartcardio
      javax.sound.midi javax.sound.midi.spi javax.sound.sampled javax.sound.sampled.spi
      javax.sql javax.sql.rowset javax.sql.rowset.serial javax.sql.rowset.spi javax.swing
      javax.swing.border javax.swing.colorchooser javax.swing.event javax.swing.filechooser
      javax.swing.plaf javax.swing.plaf.basic javax.swing.plaf.metal javax.swing.plaf.multi
      javax.swing.plaf.nimbus javax.swing.plaf.synth javax.swing.table javax.swing.text
      javax.swing.text.html javax.swing.text.html.parser javax.swing.text.rtf javax.swing.tree
      javax.swing.undo javax.tools javax.transaction.xa javax.xml javax.xml.catalog
      javax.xml.crypto javax.xml.crypto.dom javax.xml.crypto.dsig javax.xml.crypto.dsig.dom
      javax.xml.crypto.dsig.keyinfo javax.xml.crypto.dsig.spec javax.xml.datatype
      javax.xml.namespace javax.xml.parsers javax.xml.stream javax.xml.stream.events
      javax.xml.stream.util javax.xml.transform javax.xml.transform.dom
      javax.xml.transform.sax javax.xml.transform.stax javax.xml.transform.stream
      javax.xml.validation javax.xml.xpath netscape.javascript org.ietf.jgss org.w3c.dom
      org.w3c.dom.bootstrap org.w3c.dom.css org.w3c.dom.events org.w3c.dom.html org.w3c.dom.ls
      org.w3c.dom.ranges org.w3c.dom.stylesheets org.w3c.dom.traversal org.w3c.dom.views
      org.w3c.dom.xpath org.xml.sax org.xml.sax.ext org.xml.sax.helpers
      """.split("\\s+"));

  private Platform() {}

  /**
   * Returns whether a class, as class files spell it, is of the platform, which is recorded by its
   * version.
   */
  static boolean holds(String className) {
    String place = OwnPackages.packageOf(className).replace('/', '.');
    return ROOTS.contains(place.split("\\.", 2)[0]) || EXPORTED.contains(place);
  }
}
