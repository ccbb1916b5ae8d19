package org.tongbao.render;

import freemarker.core.HTMLOutputFormat;
import freemarker.ext.beans.ClassMemberAccessPolicy;
import freemarker.ext.beans.MemberAccessPolicy;
import freemarker.ext.beans.ZeroArgumentNonVoidMethodPolicy;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.tongbao.render.view.Html;

/** Exposes to templates the components of view records, lists, maps and plain values, but no methods. */
final class DataOnlyWrapper extends DefaultObjectWrapper {

    private final ViewsOnly views;

    /**
     * A wrapper for views.
     *
     * @param home the package of their records
     */
    DataOnlyWrapper(Package home) {
        super(Configuration.VERSION_2_3_34);
        views = new ViewsOnly(home.getName());
        setRecordZeroArgumentNonVoidMethodPolicy(
                ZeroArgumentNonVoidMethodPolicy.PROPERTY_ONLY_UNLESS_BEAN_PROPERTY_READ_METHOD);
        setMemberAccessPolicy(views);
        writeProtect();
    }

    @Override
    public TemplateModel wrap(@Nullable Object object) throws TemplateModelException {
        return object instanceof Html html ? HTMLOutputFormat.INSTANCE.fromMarkup(html.markup()) : super.wrap(object);
    }

    @Override
    protected TemplateModel handleUnknownType(Object object) throws TemplateModelException {
        if (!views.isView(object.getClass())) {
            throw new TemplateModelException("not a view: " + object.getClass().getName());
        }
        return super.handleUnknownType(object);
    }

    /** Exposes the components of views, and nothing of other objects. */
    private record ViewsOnly(String home) implements MemberAccessPolicy {

        boolean isView(Class<?> type) {
            return type.isRecord() && type.getPackageName().equals(home);
        }

        @Override
        public ClassMemberAccessPolicy forClass(Class<?> type) {
            return new ClassMemberAccessPolicy() {
                @Override
                public boolean isMethodExposed(Method method) {
                    return isView(type)
                            && Arrays.stream(type.getRecordComponents())
                                    .anyMatch(c -> c.getAccessor().equals(method));
                }

                @Override
                public boolean isConstructorExposed(Constructor<?> constructor) {
                    return false;
                }

                @Override
                public boolean isFieldExposed(Field field) {
                    return false;
                }
            };
        }

        @Override
        public boolean isToStringAlwaysExposed() {
            return false;
        }
    }
}
