<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.40.6-Bratislava" styleCategories="Symbology|Labeling" labelsEnabled="1">
  <renderer-v2 type="RuleRenderer" forceraster="0" enableorderby="1" symbollevels="0" referencescale="-1">
    <rules key="{f6330d98-30d5-4bcd-9c92-15a9123f34b6}">
      <rule label="Dentro de una candidata" symbol="0" filter="&quot;inside&quot; and not coalesce(&quot;few_records&quot;, false)" key="{a3740e9c-ae2d-4a7d-bacd-7f3bb7c7ad82}"/>
      <rule label="Dentro de una candidata, con pocos registros" symbol="1" filter="&quot;inside&quot; and &quot;few_records&quot;" key="{d2391806-8ee3-4bb3-8f30-cb1000ceffcb}"/>
      <rule label="Otro flujo" symbol="2" filter="ELSE" key="{f11d07b9-1eba-421c-a4a3-babafa431bef}"/>
    </rules>
    <symbols>
      <symbol type="line" is_animated="0" force_rhr="0" clip_to_extent="1" frame_rate="10" name="0" alpha="0.85">
        <data_defined_properties>
          <Option type="Map">
            <Option type="QString" value="" name="name"/>
            <Option name="properties"/>
            <Option type="QString" value="collection" name="type"/>
          </Option>
        </data_defined_properties>
        <layer class="GeometryGenerator" enabled="1" id="{82ee14b0-f918-4e5e-aac9-b2bf9dbcaa85}" pass="0" locked="0">
          <Option type="Map">
            <Option type="QString" value="Line" name="SymbolType"/>
            <Option type="QString" value="with_variable('a', with_variable('c', map_get(from_json(coalesce(@centros_comunas, '{}')), &quot;origin&quot;), if(@c is null, start_point($geometry), make_point(@c[0], @c[1]))), with_variable('b', with_variable('c', map_get(from_json(coalesce(@centros_comunas, '{}')), &quot;destination&quot;), if(@c is null, end_point($geometry), make_point(@c[0], @c[1]))), make_line(make_point(x(@a) + 0.03 * (x(@b) - x(@a)) + 0.02 * (y(@b) - y(@a)), y(@a) + 0.03 * (y(@b) - y(@a)) - 0.02 * (x(@b) - x(@a))), make_point(x(@a) + 0.5 * (x(@b) - x(@a)) + 0.12 * (y(@b) - y(@a)), y(@a) + 0.5 * (y(@b) - y(@a)) - 0.12 * (x(@b) - x(@a))), make_point(x(@a) + 0.95 * (x(@b) - x(@a)) + 0.03 * (y(@b) - y(@a)), y(@a) + 0.95 * (y(@b) - y(@a)) - 0.03 * (x(@b) - x(@a))))))" name="geometryModifier"/>
            <Option type="QString" value="MapUnit" name="units"/>
          </Option>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" value="" name="name"/>
              <Option name="properties"/>
              <Option type="QString" value="collection" name="type"/>
            </Option>
          </data_defined_properties>
          <symbol type="line" is_animated="0" force_rhr="0" clip_to_extent="1" frame_rate="10" name="@0@0" alpha="1">
            <data_defined_properties>
              <Option type="Map">
                <Option type="QString" value="" name="name"/>
                <Option name="properties"/>
                <Option type="QString" value="collection" name="type"/>
              </Option>
            </data_defined_properties>
            <layer class="ArrowLine" enabled="1" id="{c0dd50b9-59a2-4c45-97c9-1c8b4b8604e9}" pass="0" locked="0">
              <Option type="Map">
                <Option type="QString" value="1" name="arrow_start_width"/>
                <Option type="QString" value="MM" name="arrow_start_width_unit"/>
                <Option type="QString" value="3x:0,0,0,0,0,0" name="arrow_start_width_unit_scale"/>
                <Option type="QString" value="0" name="arrow_type"/>
                <Option type="QString" value="1" name="arrow_width"/>
                <Option type="QString" value="MM" name="arrow_width_unit"/>
                <Option type="QString" value="3x:0,0,0,0,0,0" name="arrow_width_unit_scale"/>
                <Option type="QString" value="1.5" name="head_length"/>
                <Option type="QString" value="MM" name="head_length_unit"/>
                <Option type="QString" value="3x:0,0,0,0,0,0" name="head_length_unit_scale"/>
                <Option type="QString" value="1" name="head_thickness"/>
                <Option type="QString" value="MM" name="head_thickness_unit"/>
                <Option type="QString" value="3x:0,0,0,0,0,0" name="head_thickness_unit_scale"/>
                <Option type="QString" value="0" name="head_type"/>
                <Option type="QString" value="1" name="is_curved"/>
                <Option type="QString" value="0" name="is_repeated"/>
                <Option type="QString" value="0" name="offset"/>
                <Option type="QString" value="MM" name="offset_unit"/>
                <Option type="QString" value="3x:0,0,0,0,0,0" name="offset_unit_scale"/>
                <Option type="QString" value="0" name="ring_filter"/>
              </Option>
              <data_defined_properties>
                <Option type="Map">
                  <Option type="QString" value="" name="name"/>
                  <Option type="Map" name="properties">
                    <Option type="Map" name="arrowHeadLength">
                      <Option type="bool" value="true" name="active"/>
                      <Option type="QString" value="1.8 + 0.9 * max(0.25, 4 * &quot;count&quot; / maximum(&quot;count&quot;))" name="expression"/>
                      <Option type="int" value="3" name="type"/>
                    </Option>
                    <Option type="Map" name="arrowHeadThickness">
                      <Option type="bool" value="true" name="active"/>
                      <Option type="QString" value="0.7 + 0.8 * max(0.25, 4 * &quot;count&quot; / maximum(&quot;count&quot;))" name="expression"/>
                      <Option type="int" value="3" name="type"/>
                    </Option>
                    <Option type="Map" name="arrowStartWidth">
                      <Option type="bool" value="true" name="active"/>
                      <Option type="QString" value="max(0.25, 4 * &quot;count&quot; / maximum(&quot;count&quot;))" name="expression"/>
                      <Option type="int" value="3" name="type"/>
                    </Option>
                    <Option type="Map" name="arrowWidth">
                      <Option type="bool" value="true" name="active"/>
                      <Option type="QString" value="max(0.25, 4 * &quot;count&quot; / maximum(&quot;count&quot;))" name="expression"/>
                      <Option type="int" value="3" name="type"/>
                    </Option>
                  </Option>
                  <Option type="QString" value="collection" name="type"/>
                </Option>
              </data_defined_properties>
              <symbol type="fill" is_animated="0" force_rhr="0" clip_to_extent="1" frame_rate="10" name="@@0@0@0" alpha="1">
                <data_defined_properties>
                  <Option type="Map">
                    <Option type="QString" value="" name="name"/>
                    <Option name="properties"/>
                    <Option type="QString" value="collection" name="type"/>
                  </Option>
                </data_defined_properties>
                <layer class="SimpleFill" enabled="1" id="{eff4b06a-687e-4e69-90e9-6246d4c7e3bd}" pass="0" locked="0">
                  <Option type="Map">
                    <Option type="QString" value="3x:0,0,0,0,0,0" name="border_width_map_unit_scale"/>
                    <Option type="QString" value="28,93,140,255,rgb:0.10980392156862745,0.36470588235294116,0.5490196078431373,1" name="color"/>
                    <Option type="QString" value="bevel" name="joinstyle"/>
                    <Option type="QString" value="0,0" name="offset"/>
                    <Option type="QString" value="3x:0,0,0,0,0,0" name="offset_map_unit_scale"/>
                    <Option type="QString" value="MM" name="offset_unit"/>
                    <Option type="QString" value="255,255,255,255,rgb:1,1,1,1" name="outline_color"/>
                    <Option type="QString" value="solid" name="outline_style"/>
                    <Option type="QString" value="0.12" name="outline_width"/>
                    <Option type="QString" value="MM" name="outline_width_unit"/>
                    <Option type="QString" value="solid" name="style"/>
                  </Option>
                  <data_defined_properties>
                    <Option type="Map">
                      <Option type="QString" value="" name="name"/>
                      <Option name="properties"/>
                      <Option type="QString" value="collection" name="type"/>
                    </Option>
                  </data_defined_properties>
                </layer>
              </symbol>
            </layer>
          </symbol>
        </layer>
      </symbol>
      <symbol type="line" is_animated="0" force_rhr="0" clip_to_extent="1" frame_rate="10" name="1" alpha="0.9">
        <data_defined_properties>
          <Option type="Map">
            <Option type="QString" value="" name="name"/>
            <Option name="properties"/>
            <Option type="QString" value="collection" name="type"/>
          </Option>
        </data_defined_properties>
        <layer class="GeometryGenerator" enabled="1" id="{6a255737-4cea-467c-aefc-51b0ed83be2b}" pass="0" locked="0">
          <Option type="Map">
            <Option type="QString" value="Line" name="SymbolType"/>
            <Option type="QString" value="with_variable('a', with_variable('c', map_get(from_json(coalesce(@centros_comunas, '{}')), &quot;origin&quot;), if(@c is null, start_point($geometry), make_point(@c[0], @c[1]))), with_variable('b', with_variable('c', map_get(from_json(coalesce(@centros_comunas, '{}')), &quot;destination&quot;), if(@c is null, end_point($geometry), make_point(@c[0], @c[1]))), make_line(make_point(x(@a) + 0.03 * (x(@b) - x(@a)) + 0.02 * (y(@b) - y(@a)), y(@a) + 0.03 * (y(@b) - y(@a)) - 0.02 * (x(@b) - x(@a))), make_point(x(@a) + 0.5 * (x(@b) - x(@a)) + 0.12 * (y(@b) - y(@a)), y(@a) + 0.5 * (y(@b) - y(@a)) - 0.12 * (x(@b) - x(@a))), make_point(x(@a) + 0.95 * (x(@b) - x(@a)) + 0.03 * (y(@b) - y(@a)), y(@a) + 0.95 * (y(@b) - y(@a)) - 0.03 * (x(@b) - x(@a))))))" name="geometryModifier"/>
            <Option type="QString" value="MapUnit" name="units"/>
          </Option>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" value="" name="name"/>
              <Option name="properties"/>
              <Option type="QString" value="collection" name="type"/>
            </Option>
          </data_defined_properties>
          <symbol type="line" is_animated="0" force_rhr="0" clip_to_extent="1" frame_rate="10" name="@1@0" alpha="1">
            <data_defined_properties>
              <Option type="Map">
                <Option type="QString" value="" name="name"/>
                <Option name="properties"/>
                <Option type="QString" value="collection" name="type"/>
              </Option>
            </data_defined_properties>
            <layer class="ArrowLine" enabled="1" id="{4c063454-c5b7-4a47-bd00-c1ef6c660a53}" pass="0" locked="0">
              <Option type="Map">
                <Option type="QString" value="1" name="arrow_start_width"/>
                <Option type="QString" value="MM" name="arrow_start_width_unit"/>
                <Option type="QString" value="3x:0,0,0,0,0,0" name="arrow_start_width_unit_scale"/>
                <Option type="QString" value="0" name="arrow_type"/>
                <Option type="QString" value="1" name="arrow_width"/>
                <Option type="QString" value="MM" name="arrow_width_unit"/>
                <Option type="QString" value="3x:0,0,0,0,0,0" name="arrow_width_unit_scale"/>
                <Option type="QString" value="1.5" name="head_length"/>
                <Option type="QString" value="MM" name="head_length_unit"/>
                <Option type="QString" value="3x:0,0,0,0,0,0" name="head_length_unit_scale"/>
                <Option type="QString" value="1" name="head_thickness"/>
                <Option type="QString" value="MM" name="head_thickness_unit"/>
                <Option type="QString" value="3x:0,0,0,0,0,0" name="head_thickness_unit_scale"/>
                <Option type="QString" value="0" name="head_type"/>
                <Option type="QString" value="1" name="is_curved"/>
                <Option type="QString" value="0" name="is_repeated"/>
                <Option type="QString" value="0" name="offset"/>
                <Option type="QString" value="MM" name="offset_unit"/>
                <Option type="QString" value="3x:0,0,0,0,0,0" name="offset_unit_scale"/>
                <Option type="QString" value="0" name="ring_filter"/>
              </Option>
              <data_defined_properties>
                <Option type="Map">
                  <Option type="QString" value="" name="name"/>
                  <Option type="Map" name="properties">
                    <Option type="Map" name="arrowHeadLength">
                      <Option type="bool" value="true" name="active"/>
                      <Option type="QString" value="1.8 + 0.9 * max(0.25, 4 * &quot;count&quot; / maximum(&quot;count&quot;))" name="expression"/>
                      <Option type="int" value="3" name="type"/>
                    </Option>
                    <Option type="Map" name="arrowHeadThickness">
                      <Option type="bool" value="true" name="active"/>
                      <Option type="QString" value="0.7 + 0.8 * max(0.25, 4 * &quot;count&quot; / maximum(&quot;count&quot;))" name="expression"/>
                      <Option type="int" value="3" name="type"/>
                    </Option>
                    <Option type="Map" name="arrowStartWidth">
                      <Option type="bool" value="true" name="active"/>
                      <Option type="QString" value="max(0.25, 4 * &quot;count&quot; / maximum(&quot;count&quot;))" name="expression"/>
                      <Option type="int" value="3" name="type"/>
                    </Option>
                    <Option type="Map" name="arrowWidth">
                      <Option type="bool" value="true" name="active"/>
                      <Option type="QString" value="max(0.25, 4 * &quot;count&quot; / maximum(&quot;count&quot;))" name="expression"/>
                      <Option type="int" value="3" name="type"/>
                    </Option>
                  </Option>
                  <Option type="QString" value="collection" name="type"/>
                </Option>
              </data_defined_properties>
              <symbol type="fill" is_animated="0" force_rhr="0" clip_to_extent="1" frame_rate="10" name="@@1@0@0" alpha="1">
                <data_defined_properties>
                  <Option type="Map">
                    <Option type="QString" value="" name="name"/>
                    <Option name="properties"/>
                    <Option type="QString" value="collection" name="type"/>
                  </Option>
                </data_defined_properties>
                <layer class="SimpleFill" enabled="1" id="{cb18a71e-4ba5-405b-887a-2d33bf596a92}" pass="0" locked="0">
                  <Option type="Map">
                    <Option type="QString" value="3x:0,0,0,0,0,0" name="border_width_map_unit_scale"/>
                    <Option type="QString" value="106,152,189,255,rgb:0.41568627450980394,0.59607843137254901,0.74117647058823533,1" name="color"/>
                    <Option type="QString" value="bevel" name="joinstyle"/>
                    <Option type="QString" value="0,0" name="offset"/>
                    <Option type="QString" value="3x:0,0,0,0,0,0" name="offset_map_unit_scale"/>
                    <Option type="QString" value="MM" name="offset_unit"/>
                    <Option type="QString" value="106,152,189,255,rgb:0.41568627450980394,0.59607843137254901,0.74117647058823533,1" name="outline_color"/>
                    <Option type="QString" value="solid" name="outline_style"/>
                    <Option type="QString" value="0.12" name="outline_width"/>
                    <Option type="QString" value="MM" name="outline_width_unit"/>
                    <Option type="QString" value="solid" name="style"/>
                  </Option>
                  <data_defined_properties>
                    <Option type="Map">
                      <Option type="QString" value="" name="name"/>
                      <Option name="properties"/>
                      <Option type="QString" value="collection" name="type"/>
                    </Option>
                  </data_defined_properties>
                </layer>
              </symbol>
            </layer>
          </symbol>
        </layer>
      </symbol>
      <symbol type="line" is_animated="0" force_rhr="0" clip_to_extent="1" frame_rate="10" name="2" alpha="0.45">
        <data_defined_properties>
          <Option type="Map">
            <Option type="QString" value="" name="name"/>
            <Option name="properties"/>
            <Option type="QString" value="collection" name="type"/>
          </Option>
        </data_defined_properties>
        <layer class="GeometryGenerator" enabled="1" id="{6f38cdc6-90fa-4324-9ea4-a67f90b2de25}" pass="0" locked="0">
          <Option type="Map">
            <Option type="QString" value="Line" name="SymbolType"/>
            <Option type="QString" value="with_variable('a', with_variable('c', map_get(from_json(coalesce(@centros_comunas, '{}')), &quot;origin&quot;), if(@c is null, start_point($geometry), make_point(@c[0], @c[1]))), with_variable('b', with_variable('c', map_get(from_json(coalesce(@centros_comunas, '{}')), &quot;destination&quot;), if(@c is null, end_point($geometry), make_point(@c[0], @c[1]))), make_line(make_point(x(@a) + 0.03 * (x(@b) - x(@a)) + 0.02 * (y(@b) - y(@a)), y(@a) + 0.03 * (y(@b) - y(@a)) - 0.02 * (x(@b) - x(@a))), make_point(x(@a) + 0.5 * (x(@b) - x(@a)) + 0.12 * (y(@b) - y(@a)), y(@a) + 0.5 * (y(@b) - y(@a)) - 0.12 * (x(@b) - x(@a))), make_point(x(@a) + 0.95 * (x(@b) - x(@a)) + 0.03 * (y(@b) - y(@a)), y(@a) + 0.95 * (y(@b) - y(@a)) - 0.03 * (x(@b) - x(@a))))))" name="geometryModifier"/>
            <Option type="QString" value="MapUnit" name="units"/>
          </Option>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" value="" name="name"/>
              <Option name="properties"/>
              <Option type="QString" value="collection" name="type"/>
            </Option>
          </data_defined_properties>
          <symbol type="line" is_animated="0" force_rhr="0" clip_to_extent="1" frame_rate="10" name="@2@0" alpha="1">
            <data_defined_properties>
              <Option type="Map">
                <Option type="QString" value="" name="name"/>
                <Option name="properties"/>
                <Option type="QString" value="collection" name="type"/>
              </Option>
            </data_defined_properties>
            <layer class="ArrowLine" enabled="1" id="{877dda9b-15ce-48ca-bac2-dbc1781f930e}" pass="0" locked="0">
              <Option type="Map">
                <Option type="QString" value="1" name="arrow_start_width"/>
                <Option type="QString" value="MM" name="arrow_start_width_unit"/>
                <Option type="QString" value="3x:0,0,0,0,0,0" name="arrow_start_width_unit_scale"/>
                <Option type="QString" value="0" name="arrow_type"/>
                <Option type="QString" value="1" name="arrow_width"/>
                <Option type="QString" value="MM" name="arrow_width_unit"/>
                <Option type="QString" value="3x:0,0,0,0,0,0" name="arrow_width_unit_scale"/>
                <Option type="QString" value="1.5" name="head_length"/>
                <Option type="QString" value="MM" name="head_length_unit"/>
                <Option type="QString" value="3x:0,0,0,0,0,0" name="head_length_unit_scale"/>
                <Option type="QString" value="1" name="head_thickness"/>
                <Option type="QString" value="MM" name="head_thickness_unit"/>
                <Option type="QString" value="3x:0,0,0,0,0,0" name="head_thickness_unit_scale"/>
                <Option type="QString" value="0" name="head_type"/>
                <Option type="QString" value="1" name="is_curved"/>
                <Option type="QString" value="0" name="is_repeated"/>
                <Option type="QString" value="0" name="offset"/>
                <Option type="QString" value="MM" name="offset_unit"/>
                <Option type="QString" value="3x:0,0,0,0,0,0" name="offset_unit_scale"/>
                <Option type="QString" value="0" name="ring_filter"/>
              </Option>
              <data_defined_properties>
                <Option type="Map">
                  <Option type="QString" value="" name="name"/>
                  <Option type="Map" name="properties">
                    <Option type="Map" name="arrowHeadLength">
                      <Option type="bool" value="true" name="active"/>
                      <Option type="QString" value="1.8 + 0.9 * max(0.25, 4 * &quot;count&quot; / maximum(&quot;count&quot;))" name="expression"/>
                      <Option type="int" value="3" name="type"/>
                    </Option>
                    <Option type="Map" name="arrowHeadThickness">
                      <Option type="bool" value="true" name="active"/>
                      <Option type="QString" value="0.7 + 0.8 * max(0.25, 4 * &quot;count&quot; / maximum(&quot;count&quot;))" name="expression"/>
                      <Option type="int" value="3" name="type"/>
                    </Option>
                    <Option type="Map" name="arrowStartWidth">
                      <Option type="bool" value="true" name="active"/>
                      <Option type="QString" value="max(0.25, 4 * &quot;count&quot; / maximum(&quot;count&quot;))" name="expression"/>
                      <Option type="int" value="3" name="type"/>
                    </Option>
                    <Option type="Map" name="arrowWidth">
                      <Option type="bool" value="true" name="active"/>
                      <Option type="QString" value="max(0.25, 4 * &quot;count&quot; / maximum(&quot;count&quot;))" name="expression"/>
                      <Option type="int" value="3" name="type"/>
                    </Option>
                  </Option>
                  <Option type="QString" value="collection" name="type"/>
                </Option>
              </data_defined_properties>
              <symbol type="fill" is_animated="0" force_rhr="0" clip_to_extent="1" frame_rate="10" name="@@2@0@0" alpha="1">
                <data_defined_properties>
                  <Option type="Map">
                    <Option type="QString" value="" name="name"/>
                    <Option name="properties"/>
                    <Option type="QString" value="collection" name="type"/>
                  </Option>
                </data_defined_properties>
                <layer class="SimpleFill" enabled="1" id="{492fb666-603d-47ca-b277-ea1621e0c794}" pass="0" locked="0">
                  <Option type="Map">
                    <Option type="QString" value="3x:0,0,0,0,0,0" name="border_width_map_unit_scale"/>
                    <Option type="QString" value="138,143,148,255,rgb:0.54117647058823526,0.5607843137254902,0.58039215686274515,1" name="color"/>
                    <Option type="QString" value="bevel" name="joinstyle"/>
                    <Option type="QString" value="0,0" name="offset"/>
                    <Option type="QString" value="3x:0,0,0,0,0,0" name="offset_map_unit_scale"/>
                    <Option type="QString" value="MM" name="offset_unit"/>
                    <Option type="QString" value="138,143,148,255,rgb:0.54117647058823526,0.5607843137254902,0.58039215686274515,1" name="outline_color"/>
                    <Option type="QString" value="solid" name="outline_style"/>
                    <Option type="QString" value="0.12" name="outline_width"/>
                    <Option type="QString" value="MM" name="outline_width_unit"/>
                    <Option type="QString" value="solid" name="style"/>
                  </Option>
                  <data_defined_properties>
                    <Option type="Map">
                      <Option type="QString" value="" name="name"/>
                      <Option name="properties"/>
                      <Option type="QString" value="collection" name="type"/>
                    </Option>
                  </data_defined_properties>
                </layer>
              </symbol>
            </layer>
          </symbol>
        </layer>
      </symbol>
    </symbols>
    <data-defined-properties>
      <Option type="Map">
        <Option type="QString" value="" name="name"/>
        <Option name="properties"/>
        <Option type="QString" value="collection" name="type"/>
      </Option>
    </data-defined-properties>
    <orderby>
      <orderByClause nullsFirst="0" asc="1">"inside"</orderByClause>
      <orderByClause nullsFirst="1" asc="0">"count"</orderByClause>
    </orderby>
  </renderer-v2>
  <selection mode="Default">
    <selectionColor invalid="1"/>
  </selection>
  <labeling type="rule-based">
    <rules key="{0b45c04f-7917-4b7a-af9b-9babd67e9821}">
      <rule description="Dentro de una candidata" filter="&quot;inside&quot;" key="{02b59009-2108-4c59-b948-2d5038f9006f}">
        <settings calloutType="simple">
          <text-style namedStyle="Bold" fontSizeMapUnitScale="3x:0,0,0,0,0,0" useSubstitutions="0" forcedItalic="0" fontStrikeout="0" fontSizeUnit="Point" fontSize="7" fontItalic="0" multilineHeightUnit="Percentage" tabStopDistanceMapUnitScale="3x:0,0,0,0,0,0" blendMode="0" textColor="18,58,88,255,rgb:0.07058823529411765,0.22745098039215686,0.34509803921568627,1" fontWordSpacing="0" textOrientation="horizontal" fontWeight="75" multilineHeight="1" tabStopDistanceUnit="Percentage" fontFamily="Open Sans" fontKerning="1" fieldName="format_number(&quot;count&quot;, 0, 'de') || coalesce('\n' || format_number(100 * &quot;share&quot;, 1, 'de') || ' %', '')" forcedBold="0" previewBkgrdColor="255,255,255,255,rgb:1,1,1,1" textOpacity="1" tabStopDistance="6" allowHtml="0" isExpression="1" fontLetterSpacing="0.015625" fontUnderline="0" capitalization="0" legendString="Aa">
            <families>
              <family name="Segoe UI"/>
              <family name="Arial"/>
              <family name="Liberation Sans"/>
              <family name="DejaVu Sans"/>
            </families>
            <text-buffer bufferSize="0.90000000000000002" bufferJoinStyle="128" bufferDraw="0" bufferOpacity="1" bufferColor="255,255,255,225,rgb:1,1,1,0.88235294117647056" bufferSizeUnits="MM" bufferSizeMapUnitScale="3x:0,0,0,0,0,0" bufferNoFill="1" bufferBlendMode="0"/>
            <text-mask maskEnabled="0" maskSizeMapUnitScale="3x:0,0,0,0,0,0" maskSize="1.5" maskedSymbolLayers="" maskType="0" maskSize2="1.5" maskJoinStyle="128" maskOpacity="1" maskSizeUnits="MM"/>
            <background shapeOffsetUnit="MM" shapeOffsetMapUnitScale="3x:0,0,0,0,0,0" shapeOffsetX="0" shapeRadiiX="0.6" shapeRotationType="0" shapeRotation="0" shapeRadiiUnit="MM" shapeOpacity="1" shapeFillColor="255,255,255,255,rgb:1,1,1,1" shapeBorderWidthMapUnitScale="3x:0,0,0,0,0,0" shapeDraw="1" shapeSizeUnit="MM" shapeType="0" shapeRadiiY="0.6" shapeJoinStyle="64" shapeBorderWidth="0" shapeBorderWidthUnit="MM" shapeSizeType="0" shapeBorderColor="128,128,128,255,rgb:0.50196078431372548,0.50196078431372548,0.50196078431372548,1" shapeOffsetY="0" shapeRadiiMapUnitScale="3x:0,0,0,0,0,0" shapeSizeX="0.35" shapeSizeY="0.35" shapeBlendMode="0" shapeSizeMapUnitScale="3x:0,0,0,0,0,0" shapeSVGFile="">
              <symbol type="fill" is_animated="0" force_rhr="0" clip_to_extent="1" frame_rate="10" name="fillSymbol" alpha="1">
                <data_defined_properties>
                  <Option type="Map">
                    <Option type="QString" value="" name="name"/>
                    <Option name="properties"/>
                    <Option type="QString" value="collection" name="type"/>
                  </Option>
                </data_defined_properties>
                <layer class="SimpleFill" enabled="1" id="" pass="0" locked="0">
                  <Option type="Map">
                    <Option type="QString" value="3x:0,0,0,0,0,0" name="border_width_map_unit_scale"/>
                    <Option type="QString" value="255,255,255,255,rgb:1,1,1,1" name="color"/>
                    <Option type="QString" value="bevel" name="joinstyle"/>
                    <Option type="QString" value="0,0" name="offset"/>
                    <Option type="QString" value="3x:0,0,0,0,0,0" name="offset_map_unit_scale"/>
                    <Option type="QString" value="MM" name="offset_unit"/>
                    <Option type="QString" value="128,128,128,255,rgb:0.50196078431372548,0.50196078431372548,0.50196078431372548,1" name="outline_color"/>
                    <Option type="QString" value="no" name="outline_style"/>
                    <Option type="QString" value="0" name="outline_width"/>
                    <Option type="QString" value="MM" name="outline_width_unit"/>
                    <Option type="QString" value="solid" name="style"/>
                  </Option>
                  <data_defined_properties>
                    <Option type="Map">
                      <Option type="QString" value="" name="name"/>
                      <Option name="properties"/>
                      <Option type="QString" value="collection" name="type"/>
                    </Option>
                  </data_defined_properties>
                </layer>
              </symbol>
            </background>
            <shadow shadowOffsetAngle="135" shadowColor="0,0,0,255,rgb:0,0,0,1" shadowOffsetUnit="MM" shadowRadiusUnit="MM" shadowOffsetGlobal="1" shadowRadius="1.5" shadowRadiusAlphaOnly="0" shadowOffsetMapUnitScale="3x:0,0,0,0,0,0" shadowDraw="0" shadowOpacity="0.69999999999999996" shadowBlendMode="6" shadowUnder="0" shadowRadiusMapUnitScale="3x:0,0,0,0,0,0" shadowOffsetDist="1" shadowScale="100"/>
            <dd_properties>
              <Option type="Map">
                <Option type="QString" value="" name="name"/>
                <Option name="properties"/>
                <Option type="QString" value="collection" name="type"/>
              </Option>
            </dd_properties>
            <substitutions/>
          </text-style>
          <text-format formatNumbers="0" plussign="0" multilineAlign="3" rightDirectionSymbol=">" leftDirectionSymbol="&lt;" addDirectionSymbol="0" decimals="3" wrapChar="" autoWrapLength="0" useMaxLineLengthForAutoWrap="1" reverseDirectionSymbol="0" placeDirectionSymbol="0"/>
          <placement repeatDistanceUnits="MM" lineAnchorClipping="0" lineAnchorPercent="0.5" distMapUnitScale="3x:0,0,0,0,0,0" preserveRotation="1" placement="4" priority="7" prioritization="PreferCloser" labelOffsetMapUnitScale="3x:0,0,0,0,0,0" maximumDistanceUnit="MM" xOffset="0" predefinedPositionOrder="TR,TL,BR,BL,R,L,TSR,BSR" offsetType="0" centroidInside="0" rotationUnit="AngleDegrees" quadOffset="4" rotationAngle="0" polygonPlacementFlags="2" yOffset="0" lineAnchorTextPoint="FollowPlacement" placementFlags="10" distUnits="MM" geometryGenerator="with_variable('a', with_variable('c', map_get(from_json(coalesce(@centros_comunas, '{}')), &quot;origin&quot;), if(@c is null, start_point($geometry), make_point(@c[0], @c[1]))), with_variable('b', with_variable('c', map_get(from_json(coalesce(@centros_comunas, '{}')), &quot;destination&quot;), if(@c is null, end_point($geometry), make_point(@c[0], @c[1]))), smooth(make_line(make_point(x(@a) + 0.03 * (x(@b) - x(@a)) + 0.02 * (y(@b) - y(@a)), y(@a) + 0.03 * (y(@b) - y(@a)) - 0.02 * (x(@b) - x(@a))), make_point(x(@a) + 0.5 * (x(@b) - x(@a)) + 0.12 * (y(@b) - y(@a)), y(@a) + 0.5 * (y(@b) - y(@a)) - 0.12 * (x(@b) - x(@a))), make_point(x(@a) + 0.95 * (x(@b) - x(@a)) + 0.03 * (y(@b) - y(@a)), y(@a) + 0.95 * (y(@b) - y(@a)) - 0.03 * (x(@b) - x(@a)))), 3)))" repeatDistanceMapUnitScale="3x:0,0,0,0,0,0" maximumDistance="0" maxCurvedCharAngleIn="25" dist="0" fitInPolygonOnly="0" maximumDistanceMapUnitScale="3x:0,0,0,0,0,0" maxCurvedCharAngleOut="-25" lineAnchorType="0" overrunDistanceMapUnitScale="3x:0,0,0,0,0,0" overrunDistance="0" overrunDistanceUnit="MM" repeatDistance="0" offsetUnits="MM" geometryGeneratorEnabled="1" geometryGeneratorType="LineGeometry" layerType="UnknownGeometry" overlapHandling="AllowOverlapIfRequired" allowDegraded="0" centroidWhole="0"/>
          <rendering fontMinPixelSize="0" obstacleType="1" zIndex="0" drawLabels="1" obstacleFactor="1" upsidedownLabels="0" fontMaxPixelSize="10000" scaleMin="0" unplacedVisibility="0" minFeatureSize="0" obstacle="1" limitNumLabels="0" scaleMax="0" mergeLines="0" maxNumLabels="2000" fontLimitPixelSize="0" scaleVisibility="0" labelPerPart="0"/>
          <dd_properties>
            <Option type="Map">
              <Option type="QString" value="" name="name"/>
              <Option type="Map" name="properties">
                <Option type="Map" name="Priority">
                  <Option type="bool" value="true" name="active"/>
                  <Option type="QString" value="10 * &quot;count&quot; / maximum(&quot;count&quot;)" name="expression"/>
                  <Option type="int" value="3" name="type"/>
                </Option>
              </Option>
              <Option type="QString" value="collection" name="type"/>
            </Option>
          </dd_properties>
          <callout type="simple">
            <Option type="Map">
              <Option type="QString" value="pole_of_inaccessibility" name="anchorPoint"/>
              <Option type="int" value="0" name="blendMode"/>
              <Option type="Map" name="ddProperties">
                <Option type="QString" value="" name="name"/>
                <Option name="properties"/>
                <Option type="QString" value="collection" name="type"/>
              </Option>
              <Option type="bool" value="false" name="drawToAllParts"/>
              <Option type="QString" value="0" name="enabled"/>
              <Option type="QString" value="point_on_exterior" name="labelAnchorPoint"/>
              <Option type="QString" value="&lt;symbol type=&quot;line&quot; is_animated=&quot;0&quot; force_rhr=&quot;0&quot; clip_to_extent=&quot;1&quot; frame_rate=&quot;10&quot; name=&quot;symbol&quot; alpha=&quot;1&quot;>&lt;data_defined_properties>&lt;Option type=&quot;Map&quot;>&lt;Option type=&quot;QString&quot; value=&quot;&quot; name=&quot;name&quot;/>&lt;Option name=&quot;properties&quot;/>&lt;Option type=&quot;QString&quot; value=&quot;collection&quot; name=&quot;type&quot;/>&lt;/Option>&lt;/data_defined_properties>&lt;layer class=&quot;SimpleLine&quot; enabled=&quot;1&quot; id=&quot;{76e5e871-5d8b-47ed-8322-7eb55a19e85a}&quot; pass=&quot;0&quot; locked=&quot;0&quot;>&lt;Option type=&quot;Map&quot;>&lt;Option type=&quot;QString&quot; value=&quot;0&quot; name=&quot;align_dash_pattern&quot;/>&lt;Option type=&quot;QString&quot; value=&quot;square&quot; name=&quot;capstyle&quot;/>&lt;Option type=&quot;QString&quot; value=&quot;5;2&quot; name=&quot;customdash&quot;/>&lt;Option type=&quot;QString&quot; value=&quot;3x:0,0,0,0,0,0&quot; name=&quot;customdash_map_unit_scale&quot;/>&lt;Option type=&quot;QString&quot; value=&quot;MM&quot; name=&quot;customdash_unit&quot;/>&lt;Option type=&quot;QString&quot; value=&quot;0&quot; name=&quot;dash_pattern_offset&quot;/>&lt;Option type=&quot;QString&quot; value=&quot;3x:0,0,0,0,0,0&quot; name=&quot;dash_pattern_offset_map_unit_scale&quot;/>&lt;Option type=&quot;QString&quot; value=&quot;MM&quot; name=&quot;dash_pattern_offset_unit&quot;/>&lt;Option type=&quot;QString&quot; value=&quot;0&quot; name=&quot;draw_inside_polygon&quot;/>&lt;Option type=&quot;QString&quot; value=&quot;bevel&quot; name=&quot;joinstyle&quot;/>&lt;Option type=&quot;QString&quot; value=&quot;60,60,60,255,rgb:0.23529411764705882,0.23529411764705882,0.23529411764705882,1&quot; name=&quot;line_color&quot;/>&lt;Option type=&quot;QString&quot; value=&quot;solid&quot; name=&quot;line_style&quot;/>&lt;Option type=&quot;QString&quot; value=&quot;0.3&quot; name=&quot;line_width&quot;/>&lt;Option type=&quot;QString&quot; value=&quot;MM&quot; name=&quot;line_width_unit&quot;/>&lt;Option type=&quot;QString&quot; value=&quot;0&quot; name=&quot;offset&quot;/>&lt;Option type=&quot;QString&quot; value=&quot;3x:0,0,0,0,0,0&quot; name=&quot;offset_map_unit_scale&quot;/>&lt;Option type=&quot;QString&quot; value=&quot;MM&quot; name=&quot;offset_unit&quot;/>&lt;Option type=&quot;QString&quot; value=&quot;0&quot; name=&quot;ring_filter&quot;/>&lt;Option type=&quot;QString&quot; value=&quot;0&quot; name=&quot;trim_distance_end&quot;/>&lt;Option type=&quot;QString&quot; value=&quot;3x:0,0,0,0,0,0&quot; name=&quot;trim_distance_end_map_unit_scale&quot;/>&lt;Option type=&quot;QString&quot; value=&quot;MM&quot; name=&quot;trim_distance_end_unit&quot;/>&lt;Option type=&quot;QString&quot; value=&quot;0&quot; name=&quot;trim_distance_start&quot;/>&lt;Option type=&quot;QString&quot; value=&quot;3x:0,0,0,0,0,0&quot; name=&quot;trim_distance_start_map_unit_scale&quot;/>&lt;Option type=&quot;QString&quot; value=&quot;MM&quot; name=&quot;trim_distance_start_unit&quot;/>&lt;Option type=&quot;QString&quot; value=&quot;0&quot; name=&quot;tweak_dash_pattern_on_corners&quot;/>&lt;Option type=&quot;QString&quot; value=&quot;0&quot; name=&quot;use_custom_dash&quot;/>&lt;Option type=&quot;QString&quot; value=&quot;3x:0,0,0,0,0,0&quot; name=&quot;width_map_unit_scale&quot;/>&lt;/Option>&lt;data_defined_properties>&lt;Option type=&quot;Map&quot;>&lt;Option type=&quot;QString&quot; value=&quot;&quot; name=&quot;name&quot;/>&lt;Option name=&quot;properties&quot;/>&lt;Option type=&quot;QString&quot; value=&quot;collection&quot; name=&quot;type&quot;/>&lt;/Option>&lt;/data_defined_properties>&lt;/layer>&lt;/symbol>" name="lineSymbol"/>
              <Option type="double" value="0" name="minLength"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="minLengthMapUnitScale"/>
              <Option type="QString" value="MM" name="minLengthUnit"/>
              <Option type="double" value="0" name="offsetFromAnchor"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="offsetFromAnchorMapUnitScale"/>
              <Option type="QString" value="MM" name="offsetFromAnchorUnit"/>
              <Option type="double" value="0" name="offsetFromLabel"/>
              <Option type="QString" value="3x:0,0,0,0,0,0" name="offsetFromLabelMapUnitScale"/>
              <Option type="QString" value="MM" name="offsetFromLabelUnit"/>
            </Option>
          </callout>
        </settings>
      </rule>
    </rules>
  </labeling>
  <blendMode>0</blendMode>
  <featureBlendMode>0</featureBlendMode>
  <layerGeometryType>1</layerGeometryType>
</qgis>
