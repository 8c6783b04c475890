package dev.stagewright;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/** The file system of this machine, which counts what is asked of it. */
public final class CountedFileSystem extends FileSystemProvider {

  /** What may be asked. */
  public enum Call {
    OPENED,
    TESTED,
    LISTED,
    CHANGED
  }

  private final FileSystem files = FileSystems.getDefault();
  private final FileSystemProvider provider = files.provider();
  private final FileSystem counted = new Counted();
  private final Map<Call, Integer> calls = new EnumMap<>(Call.class);

  /** Anything that may fail as files do. */
  @FunctionalInterface
  public interface Action {
    void run() throws Exception;
  }

  /** The same place, seen through this. */
  public Path of(Path path) {
    return wrap(path);
  }

  /** Tells what is asked while something happens. */
  public Map<Call, Integer> during(Action action) throws Exception {
    synchronized (calls) {
      calls.clear();
    }
    action.run();
    synchronized (calls) {
      return Map.copyOf(calls);
    }
  }

  private FileSystemProvider count(Call call) {
    synchronized (calls) {
      calls.merge(call, 1, Integer::sum);
    }
    return provider;
  }

  /** All that a path does is done by the path behind it. */
  private interface Wrapped {
    Path behind();
  }

  private Path wrap(Path path) {
    return (Path) Proxy.newProxyInstance(
        getClass().getClassLoader(),
        new Class<?>[] {Path.class, Wrapped.class},
        (proxy, method, arguments) -> call(path, method, arguments));
  }

  private Object call(Path path, Method method, Object[] arguments) throws Throwable {
    return switch (method.getName()) {
      case "behind" -> path;
      case "getFileSystem" -> counted;
      case "iterator" -> wrapped(path).iterator();
      default -> wrapped(path, method, arguments);
    };
  }

  private Iterable<Path> wrapped(Iterable<Path> paths) {
    return StreamSupport.stream(paths.spliterator(), false).map(this::wrap).toList();
  }

  private Object wrapped(Path path, Method method, Object[] arguments) throws Throwable {
    Object[] behind = arguments == null
        ? new Object[0]
        : Arrays.stream(arguments)
            .map(each -> each instanceof Path other ? behind(other) : each)
            .toArray();
    try {
      Object result = method.invoke(path, behind);
      return result instanceof Path other ? wrap(other) : result;
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static Path behind(Path path) {
    return path instanceof Wrapped wrapped ? wrapped.behind() : path;
  }

  @Override
  public String getScheme() {
    return "counted";
  }

  @Override
  public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
    return counted;
  }

  @Override
  public FileSystem getFileSystem(URI uri) {
    return counted;
  }

  @Override
  public Path getPath(URI uri) {
    return wrap(provider.getPath(uri));
  }

  @Override
  public SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    return count(Call.OPENED).newByteChannel(behind(path), options, attributes);
  }

  @Override
  public FileChannel newFileChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    return count(Call.OPENED).newFileChannel(behind(path), options, attributes);
  }

  @Override
  public DirectoryStream<Path> newDirectoryStream(
      Path folder, DirectoryStream.Filter<? super Path> filter) throws IOException {
    DirectoryStream<Path> stream =
        count(Call.LISTED).newDirectoryStream(behind(folder), entry -> filter.accept(wrap(entry)));
    Iterator<Path> entries = stream.iterator();
    return new DirectoryStream<>() {
      @Override
      public Iterator<Path> iterator() {
        return wrapped(() -> entries).iterator();
      }

      @Override
      public void close() throws IOException {
        stream.close();
      }
    };
  }

  @Override
  public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
    count(Call.CHANGED).createDirectory(behind(folder), attributes);
  }

  @Override
  public void createLink(Path link, Path existing) throws IOException {
    count(Call.CHANGED).createLink(behind(link), behind(existing));
  }

  @Override
  public void delete(Path path) throws IOException {
    count(Call.CHANGED).delete(behind(path));
  }

  @Override
  public void copy(Path source, Path target, CopyOption... options) throws IOException {
    count(Call.CHANGED).copy(behind(source), behind(target), options);
  }

  @Override
  public void move(Path source, Path target, CopyOption... options) throws IOException {
    count(Call.CHANGED).move(behind(source), behind(target), options);
  }

  @Override
  public boolean isSameFile(Path one, Path other) throws IOException {
    return count(Call.TESTED).isSameFile(behind(one), behind(other));
  }

  @Override
  public boolean isHidden(Path path) throws IOException {
    return count(Call.TESTED).isHidden(behind(path));
  }

  @Override
  public FileStore getFileStore(Path path) throws IOException {
    return count(Call.TESTED).getFileStore(behind(path));
  }

  @Override
  public void checkAccess(Path path, AccessMode... modes) throws IOException {
    count(Call.TESTED).checkAccess(behind(path), modes);
  }

  @Override
  public <V extends FileAttributeView> V getFileAttributeView(
      Path path, Class<V> type, LinkOption... options) {
    return count(Call.TESTED).getFileAttributeView(behind(path), type, options);
  }

  @Override
  public <A extends BasicFileAttributes> A readAttributes(
      Path path, Class<A> type, LinkOption... options) throws IOException {
    return count(Call.TESTED).readAttributes(behind(path), type, options);
  }

  @Override
  public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options)
      throws IOException {
    return count(Call.TESTED).readAttributes(behind(path), attributes, options);
  }

  @Override
  public void setAttribute(Path path, String attribute, Object value, LinkOption... options)
      throws IOException {
    count(Call.CHANGED).setAttribute(behind(path), attribute, value, options);
  }

  /** What the paths belong to. */
  private final class Counted extends FileSystem {
    @Override
    public FileSystemProvider provider() {
      return CountedFileSystem.this;
    }

    @Override
    public void close() {}

    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    public boolean isReadOnly() {
      return false;
    }

    @Override
    public String getSeparator() {
      return files.getSeparator();
    }

    @Override
    public Iterable<Path> getRootDirectories() {
      return wrapped(files.getRootDirectories());
    }

    @Override
    public Iterable<FileStore> getFileStores() {
      return files.getFileStores();
    }

    @Override
    public Set<String> supportedFileAttributeViews() {
      return files.supportedFileAttributeViews();
    }

    @Override
    public Path getPath(String first, String... more) {
      return wrap(files.getPath(first, more));
    }

    @Override
    public PathMatcher getPathMatcher(String pattern) {
      PathMatcher matcher = files.getPathMatcher(pattern);
      return path -> matcher.matches(behind(path));
    }

    @Override
    public UserPrincipalLookupService getUserPrincipalLookupService() {
      return files.getUserPrincipalLookupService();
    }

    @Override
    public WatchService newWatchService() throws IOException {
      return files.newWatchService();
    }
  }
}
