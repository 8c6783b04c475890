// [StageClass06] X is in the default package. Put it in a package: packages tell which code counts.
import dev.stagewright.*;

@Stage(name = "x")
/*!*/class X {
  @Output int made;

  @Build
  void build() {
    made = 1;
  }
}

class Main {
  XRRef use(XRRef x) {
    XDRef dref = XStage.builder().instantiate();
    x.derivation().equals(dref);
    return dref.recipe().open(null);
  }
}
