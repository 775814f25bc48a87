<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis labelsEnabled="1" version="3.40.6-Bratislava" styleCategories="Symbology|Labeling">
  <renderer-v2 enableorderby="1" type="RuleRenderer" symbollevels="0" forceraster="0" referencescale="-1">
    <rules key="{f6330d98-30d5-4bcd-9c92-15a9123f34b6}">
      <rule key="{a3740e9c-ae2d-4a7d-bacd-7f3bb7c7ad82}" label="Dentro de una candidata, del {umbral} o más de los residentes del origen" filter="&quot;count&quot; is not null and &quot;inside&quot; and (coalesce(@flujos_dibujados, '') = '' or array_find(string_to_array(coalesce(@flujos_dibujados, '')), &quot;origin&quot; || '-' || &quot;destination&quot;) >= 0) and not coalesce(&quot;few_records&quot;, false) and &quot;share&quot; >= @umbral_viajes" symbol="0"/>
      <rule key="{5a0f6d0e-9d6f-4f0e-8a57-2d1d2f6f7a11}" label="Dentro de una candidata, bajo el {umbral}" filter="&quot;count&quot; is not null and &quot;inside&quot; and (coalesce(@flujos_dibujados, '') = '' or array_find(string_to_array(coalesce(@flujos_dibujados, '')), &quot;origin&quot; || '-' || &quot;destination&quot;) >= 0) and not coalesce(&quot;few_records&quot;, false) and (&quot;share&quot; is null or &quot;share&quot; &lt; @umbral_viajes)" symbol="1"/>
      <rule key="{d2391806-8ee3-4bb3-8f30-cb1000ceffcb}" label="Dentro de una candidata, con pocos registros" filter="&quot;count&quot; is not null and &quot;inside&quot; and (coalesce(@flujos_dibujados, '') = '' or array_find(string_to_array(coalesce(@flujos_dibujados, '')), &quot;origin&quot; || '-' || &quot;destination&quot;) >= 0) and &quot;few_records&quot;" symbol="2"/>
    </rules>
    <symbols>
      <symbol type="line" frame_rate="10" alpha="0.85" clip_to_extent="1" name="0" force_rhr="0" is_animated="0">
        <data_defined_properties>
          <Option type="Map">
            <Option type="QString" name="name" value=""/>
            <Option name="properties"/>
            <Option type="QString" name="type" value="collection"/>
          </Option>
        </data_defined_properties>
        <layer enabled="1" class="GeometryGenerator" pass="0" id="{82ee14b0-f918-4e5e-aac9-b2bf9dbcaa85}" locked="0">
          <Option type="Map">
            <Option type="QString" name="SymbolType" value="Line"/>
            <Option type="QString" name="geometryModifier" value="with_variable('a', with_variable('c', map_get(from_json(coalesce(@centros_comunas, '{}')), &quot;origin&quot;), if(@c is null, start_point($geometry), make_point(@c[0], @c[1]))), with_variable('b', with_variable('c', map_get(from_json(coalesce(@centros_comunas, '{}')), &quot;destination&quot;), if(@c is null, end_point($geometry), make_point(@c[0], @c[1]))), make_line(make_point(x(@a) + 0.03 * (x(@b) - x(@a)) + 0.02 * (y(@b) - y(@a)), y(@a) + 0.03 * (y(@b) - y(@a)) - 0.02 * (x(@b) - x(@a))), make_point(x(@a) + 0.5 * (x(@b) - x(@a)) + 0.12 * (y(@b) - y(@a)), y(@a) + 0.5 * (y(@b) - y(@a)) - 0.12 * (x(@b) - x(@a))), make_point(x(@a) + 0.95 * (x(@b) - x(@a)) + 0.03 * (y(@b) - y(@a)), y(@a) + 0.95 * (y(@b) - y(@a)) - 0.03 * (x(@b) - x(@a))))))"/>
            <Option type="QString" name="units" value="MapUnit"/>
          </Option>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value=""/>
              <Option name="properties"/>
              <Option type="QString" name="type" value="collection"/>
            </Option>
          </data_defined_properties>
          <symbol type="line" frame_rate="10" alpha="1" clip_to_extent="1" name="@0@0" force_rhr="0" is_animated="0">
            <data_defined_properties>
              <Option type="Map">
                <Option type="QString" name="name" value=""/>
                <Option name="properties"/>
                <Option type="QString" name="type" value="collection"/>
              </Option>
            </data_defined_properties>
            <layer enabled="1" class="ArrowLine" pass="0" id="{c0dd50b9-59a2-4c45-97c9-1c8b4b8604e9}" locked="0">
              <Option type="Map">
                <Option type="QString" name="arrow_start_width" value="1"/>
                <Option type="QString" name="arrow_start_width_unit" value="MM"/>
                <Option type="QString" name="arrow_start_width_unit_scale" value="3x:0,0,0,0,0,0"/>
                <Option type="QString" name="arrow_type" value="0"/>
                <Option type="QString" name="arrow_width" value="1"/>
                <Option type="QString" name="arrow_width_unit" value="MM"/>
                <Option type="QString" name="arrow_width_unit_scale" value="3x:0,0,0,0,0,0"/>
                <Option type="QString" name="head_length" value="1.5"/>
                <Option type="QString" name="head_length_unit" value="MM"/>
                <Option type="QString" name="head_length_unit_scale" value="3x:0,0,0,0,0,0"/>
                <Option type="QString" name="head_thickness" value="1"/>
                <Option type="QString" name="head_thickness_unit" value="MM"/>
                <Option type="QString" name="head_thickness_unit_scale" value="3x:0,0,0,0,0,0"/>
                <Option type="QString" name="head_type" value="0"/>
                <Option type="QString" name="is_curved" value="1"/>
                <Option type="QString" name="is_repeated" value="0"/>
                <Option type="QString" name="offset" value="0"/>
                <Option type="QString" name="offset_unit" value="MM"/>
                <Option type="QString" name="offset_unit_scale" value="3x:0,0,0,0,0,0"/>
                <Option type="QString" name="ring_filter" value="0"/>
              </Option>
              <data_defined_properties>
                <Option type="Map">
                  <Option type="QString" name="name" value=""/>
                  <Option type="Map" name="properties">
                    <Option type="Map" name="arrowHeadLength">
                      <Option type="bool" name="active" value="true"/>
                      <Option type="QString" name="expression" value="1.8 + 0.9 * max(0.25, 4 * &quot;count&quot; / maximum(&quot;count&quot;))"/>
                      <Option type="int" name="type" value="3"/>
                    </Option>
                    <Option type="Map" name="arrowHeadThickness">
                      <Option type="bool" name="active" value="true"/>
                      <Option type="QString" name="expression" value="0.7 + 0.8 * max(0.25, 4 * &quot;count&quot; / maximum(&quot;count&quot;))"/>
                      <Option type="int" name="type" value="3"/>
                    </Option>
                    <Option type="Map" name="arrowStartWidth">
                      <Option type="bool" name="active" value="true"/>
                      <Option type="QString" name="expression" value="max(0.25, 4 * &quot;count&quot; / maximum(&quot;count&quot;))"/>
                      <Option type="int" name="type" value="3"/>
                    </Option>
                    <Option type="Map" name="arrowWidth">
                      <Option type="bool" name="active" value="true"/>
                      <Option type="QString" name="expression" value="max(0.25, 4 * &quot;count&quot; / maximum(&quot;count&quot;))"/>
                      <Option type="int" name="type" value="3"/>
                    </Option>
                  </Option>
                  <Option type="QString" name="type" value="collection"/>
                </Option>
              </data_defined_properties>
              <symbol type="fill" frame_rate="10" alpha="1" clip_to_extent="1" name="@@0@0@0" force_rhr="0" is_animated="0">
                <data_defined_properties>
                  <Option type="Map">
                    <Option type="QString" name="name" value=""/>
                    <Option name="properties"/>
                    <Option type="QString" name="type" value="collection"/>
                  </Option>
                </data_defined_properties>
                <layer enabled="1" class="SimpleFill" pass="0" id="{eff4b06a-687e-4e69-90e9-6246d4c7e3bd}" locked="0">
                  <Option type="Map">
                    <Option type="QString" name="border_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
                    <Option type="QString" name="color" value="176,58,6,255,rgb:0.69019607843137254,0.22745098039215686,0.02352941176470588,1"/>
                    <Option type="QString" name="joinstyle" value="bevel"/>
                    <Option type="QString" name="offset" value="0,0"/>
                    <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
                    <Option type="QString" name="offset_unit" value="MM"/>
                    <Option type="QString" name="outline_color" value="255,255,255,255,rgb:1,1,1,1"/>
                    <Option type="QString" name="outline_style" value="solid"/>
                    <Option type="QString" name="outline_width" value="0.12"/>
                    <Option type="QString" name="outline_width_unit" value="MM"/>
                    <Option type="QString" name="style" value="solid"/>
                  </Option>
                  <data_defined_properties>
                    <Option type="Map">
                      <Option type="QString" name="name" value=""/>
                      <Option name="properties"/>
                      <Option type="QString" name="type" value="collection"/>
                    </Option>
                  </data_defined_properties>
                </layer>
              </symbol>
            </layer>
          </symbol>
        </layer>
      </symbol>
      <symbol type="line" frame_rate="10" alpha="0.85" clip_to_extent="1" name="1" force_rhr="0" is_animated="0">
        <data_defined_properties>
          <Option type="Map">
            <Option type="QString" name="name" value=""/>
            <Option name="properties"/>
            <Option type="QString" name="type" value="collection"/>
          </Option>
        </data_defined_properties>
        <layer enabled="1" class="GeometryGenerator" pass="0" id="{82ee14b0-f918-4e5e-aac9-b2bf9dbcaa85}" locked="0">
          <Option type="Map">
            <Option type="QString" name="SymbolType" value="Line"/>
            <Option type="QString" name="geometryModifier" value="with_variable('a', with_variable('c', map_get(from_json(coalesce(@centros_comunas, '{}')), &quot;origin&quot;), if(@c is null, start_point($geometry), make_point(@c[0], @c[1]))), with_variable('b', with_variable('c', map_get(from_json(coalesce(@centros_comunas, '{}')), &quot;destination&quot;), if(@c is null, end_point($geometry), make_point(@c[0], @c[1]))), make_line(make_point(x(@a) + 0.03 * (x(@b) - x(@a)) + 0.02 * (y(@b) - y(@a)), y(@a) + 0.03 * (y(@b) - y(@a)) - 0.02 * (x(@b) - x(@a))), make_point(x(@a) + 0.5 * (x(@b) - x(@a)) + 0.12 * (y(@b) - y(@a)), y(@a) + 0.5 * (y(@b) - y(@a)) - 0.12 * (x(@b) - x(@a))), make_point(x(@a) + 0.95 * (x(@b) - x(@a)) + 0.03 * (y(@b) - y(@a)), y(@a) + 0.95 * (y(@b) - y(@a)) - 0.03 * (x(@b) - x(@a))))))"/>
            <Option type="QString" name="units" value="MapUnit"/>
          </Option>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value=""/>
              <Option name="properties"/>
              <Option type="QString" name="type" value="collection"/>
            </Option>
          </data_defined_properties>
          <symbol type="line" frame_rate="10" alpha="1" clip_to_extent="1" name="@1@0" force_rhr="0" is_animated="0">
            <data_defined_properties>
              <Option type="Map">
                <Option type="QString" name="name" value=""/>
                <Option name="properties"/>
                <Option type="QString" name="type" value="collection"/>
              </Option>
            </data_defined_properties>
            <layer enabled="1" class="ArrowLine" pass="0" id="{c0dd50b9-59a2-4c45-97c9-1c8b4b8604e9}" locked="0">
              <Option type="Map">
                <Option type="QString" name="arrow_start_width" value="1"/>
                <Option type="QString" name="arrow_start_width_unit" value="MM"/>
                <Option type="QString" name="arrow_start_width_unit_scale" value="3x:0,0,0,0,0,0"/>
                <Option type="QString" name="arrow_type" value="0"/>
                <Option type="QString" name="arrow_width" value="1"/>
                <Option type="QString" name="arrow_width_unit" value="MM"/>
                <Option type="QString" name="arrow_width_unit_scale" value="3x:0,0,0,0,0,0"/>
                <Option type="QString" name="head_length" value="1.5"/>
                <Option type="QString" name="head_length_unit" value="MM"/>
                <Option type="QString" name="head_length_unit_scale" value="3x:0,0,0,0,0,0"/>
                <Option type="QString" name="head_thickness" value="1"/>
                <Option type="QString" name="head_thickness_unit" value="MM"/>
                <Option type="QString" name="head_thickness_unit_scale" value="3x:0,0,0,0,0,0"/>
                <Option type="QString" name="head_type" value="0"/>
                <Option type="QString" name="is_curved" value="1"/>
                <Option type="QString" name="is_repeated" value="0"/>
                <Option type="QString" name="offset" value="0"/>
                <Option type="QString" name="offset_unit" value="MM"/>
                <Option type="QString" name="offset_unit_scale" value="3x:0,0,0,0,0,0"/>
                <Option type="QString" name="ring_filter" value="0"/>
              </Option>
              <data_defined_properties>
                <Option type="Map">
                  <Option type="QString" name="name" value=""/>
                  <Option type="Map" name="properties">
                    <Option type="Map" name="arrowHeadLength">
                      <Option type="bool" name="active" value="true"/>
                      <Option type="QString" name="expression" value="1.8 + 0.9 * max(0.25, 4 * &quot;count&quot; / maximum(&quot;count&quot;))"/>
                      <Option type="int" name="type" value="3"/>
                    </Option>
                    <Option type="Map" name="arrowHeadThickness">
                      <Option type="bool" name="active" value="true"/>
                      <Option type="QString" name="expression" value="0.7 + 0.8 * max(0.25, 4 * &quot;count&quot; / maximum(&quot;count&quot;))"/>
                      <Option type="int" name="type" value="3"/>
                    </Option>
                    <Option type="Map" name="arrowStartWidth">
                      <Option type="bool" name="active" value="true"/>
                      <Option type="QString" name="expression" value="max(0.25, 4 * &quot;count&quot; / maximum(&quot;count&quot;))"/>
                      <Option type="int" name="type" value="3"/>
                    </Option>
                    <Option type="Map" name="arrowWidth">
                      <Option type="bool" name="active" value="true"/>
                      <Option type="QString" name="expression" value="max(0.25, 4 * &quot;count&quot; / maximum(&quot;count&quot;))"/>
                      <Option type="int" name="type" value="3"/>
                    </Option>
                  </Option>
                  <Option type="QString" name="type" value="collection"/>
                </Option>
              </data_defined_properties>
              <symbol type="fill" frame_rate="10" alpha="1" clip_to_extent="1" name="@@1@0@0" force_rhr="0" is_animated="0">
                <data_defined_properties>
                  <Option type="Map">
                    <Option type="QString" name="name" value=""/>
                    <Option name="properties"/>
                    <Option type="QString" name="type" value="collection"/>
                  </Option>
                </data_defined_properties>
                <layer enabled="1" class="SimpleFill" pass="0" id="{eff4b06a-687e-4e69-90e9-6246d4c7e3bd}" locked="0">
                  <Option type="Map">
                    <Option type="QString" name="border_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
                    <Option type="QString" name="color" value="28,93,140,255,rgb:0.10980392156862745,0.36470588235294116,0.5490196078431373,1"/>
                    <Option type="QString" name="joinstyle" value="bevel"/>
                    <Option type="QString" name="offset" value="0,0"/>
                    <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
                    <Option type="QString" name="offset_unit" value="MM"/>
                    <Option type="QString" name="outline_color" value="255,255,255,255,rgb:1,1,1,1"/>
                    <Option type="QString" name="outline_style" value="solid"/>
                    <Option type="QString" name="outline_width" value="0.12"/>
                    <Option type="QString" name="outline_width_unit" value="MM"/>
                    <Option type="QString" name="style" value="solid"/>
                  </Option>
                  <data_defined_properties>
                    <Option type="Map">
                      <Option type="QString" name="name" value=""/>
                      <Option name="properties"/>
                      <Option type="QString" name="type" value="collection"/>
                    </Option>
                  </data_defined_properties>
                </layer>
              </symbol>
            </layer>
          </symbol>
        </layer>
      </symbol>
      <symbol type="line" frame_rate="10" alpha="0.9" clip_to_extent="1" name="2" force_rhr="0" is_animated="0">
        <data_defined_properties>
          <Option type="Map">
            <Option type="QString" name="name" value=""/>
            <Option name="properties"/>
            <Option type="QString" name="type" value="collection"/>
          </Option>
        </data_defined_properties>
        <layer enabled="1" class="GeometryGenerator" pass="0" id="{6a255737-4cea-467c-aefc-51b0ed83be2b}" locked="0">
          <Option type="Map">
            <Option type="QString" name="SymbolType" value="Line"/>
            <Option type="QString" name="geometryModifier" value="with_variable('a', with_variable('c', map_get(from_json(coalesce(@centros_comunas, '{}')), &quot;origin&quot;), if(@c is null, start_point($geometry), make_point(@c[0], @c[1]))), with_variable('b', with_variable('c', map_get(from_json(coalesce(@centros_comunas, '{}')), &quot;destination&quot;), if(@c is null, end_point($geometry), make_point(@c[0], @c[1]))), make_line(make_point(x(@a) + 0.03 * (x(@b) - x(@a)) + 0.02 * (y(@b) - y(@a)), y(@a) + 0.03 * (y(@b) - y(@a)) - 0.02 * (x(@b) - x(@a))), make_point(x(@a) + 0.5 * (x(@b) - x(@a)) + 0.12 * (y(@b) - y(@a)), y(@a) + 0.5 * (y(@b) - y(@a)) - 0.12 * (x(@b) - x(@a))), make_point(x(@a) + 0.95 * (x(@b) - x(@a)) + 0.03 * (y(@b) - y(@a)), y(@a) + 0.95 * (y(@b) - y(@a)) - 0.03 * (x(@b) - x(@a))))))"/>
            <Option type="QString" name="units" value="MapUnit"/>
          </Option>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value=""/>
              <Option name="properties"/>
              <Option type="QString" name="type" value="collection"/>
            </Option>
          </data_defined_properties>
          <symbol type="line" frame_rate="10" alpha="1" clip_to_extent="1" name="@2@0" force_rhr="0" is_animated="0">
            <data_defined_properties>
              <Option type="Map">
                <Option type="QString" name="name" value=""/>
                <Option name="properties"/>
                <Option type="QString" name="type" value="collection"/>
              </Option>
            </data_defined_properties>
            <layer enabled="1" class="ArrowLine" pass="0" id="{4c063454-c5b7-4a47-bd00-c1ef6c660a53}" locked="0">
              <Option type="Map">
                <Option type="QString" name="arrow_start_width" value="1"/>
                <Option type="QString" name="arrow_start_width_unit" value="MM"/>
                <Option type="QString" name="arrow_start_width_unit_scale" value="3x:0,0,0,0,0,0"/>
                <Option type="QString" name="arrow_type" value="0"/>
                <Option type="QString" name="arrow_width" value="1"/>
                <Option type="QString" name="arrow_width_unit" value="MM"/>
                <Option type="QString" name="arrow_width_unit_scale" value="3x:0,0,0,0,0,0"/>
                <Option type="QString" name="head_length" value="1.5"/>
                <Option type="QString" name="head_length_unit" value="MM"/>
                <Option type="QString" name="head_length_unit_scale" value="3x:0,0,0,0,0,0"/>
                <Option type="QString" name="head_thickness" value="1"/>
                <Option type="QString" name="head_thickness_unit" value="MM"/>
                <Option type="QString" name="head_thickness_unit_scale" value="3x:0,0,0,0,0,0"/>
                <Option type="QString" name="head_type" value="0"/>
                <Option type="QString" name="is_curved" value="1"/>
                <Option type="QString" name="is_repeated" value="0"/>
                <Option type="QString" name="offset" value="0"/>
                <Option type="QString" name="offset_unit" value="MM"/>
                <Option type="QString" name="offset_unit_scale" value="3x:0,0,0,0,0,0"/>
                <Option type="QString" name="ring_filter" value="0"/>
              </Option>
              <data_defined_properties>
                <Option type="Map">
                  <Option type="QString" name="name" value=""/>
                  <Option type="Map" name="properties">
                    <Option type="Map" name="arrowHeadLength">
                      <Option type="bool" name="active" value="true"/>
                      <Option type="QString" name="expression" value="1.8 + 0.9 * max(0.25, 4 * &quot;count&quot; / maximum(&quot;count&quot;))"/>
                      <Option type="int" name="type" value="3"/>
                    </Option>
                    <Option type="Map" name="arrowHeadThickness">
                      <Option type="bool" name="active" value="true"/>
                      <Option type="QString" name="expression" value="0.7 + 0.8 * max(0.25, 4 * &quot;count&quot; / maximum(&quot;count&quot;))"/>
                      <Option type="int" name="type" value="3"/>
                    </Option>
                    <Option type="Map" name="arrowStartWidth">
                      <Option type="bool" name="active" value="true"/>
                      <Option type="QString" name="expression" value="max(0.25, 4 * &quot;count&quot; / maximum(&quot;count&quot;))"/>
                      <Option type="int" name="type" value="3"/>
                    </Option>
                    <Option type="Map" name="arrowWidth">
                      <Option type="bool" name="active" value="true"/>
                      <Option type="QString" name="expression" value="max(0.25, 4 * &quot;count&quot; / maximum(&quot;count&quot;))"/>
                      <Option type="int" name="type" value="3"/>
                    </Option>
                  </Option>
                  <Option type="QString" name="type" value="collection"/>
                </Option>
              </data_defined_properties>
              <symbol type="fill" frame_rate="10" alpha="1" clip_to_extent="1" name="@@2@0@0" force_rhr="0" is_animated="0">
                <data_defined_properties>
                  <Option type="Map">
                    <Option type="QString" name="name" value=""/>
                    <Option name="properties"/>
                    <Option type="QString" name="type" value="collection"/>
                  </Option>
                </data_defined_properties>
                <layer enabled="1" class="SimpleFill" pass="0" id="{cb18a71e-4ba5-405b-887a-2d33bf596a92}" locked="0">
                  <Option type="Map">
                    <Option type="QString" name="border_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
                    <Option type="QString" name="color" value="106,152,189,255,rgb:0.41568627450980394,0.59607843137254901,0.74117647058823533,1"/>
                    <Option type="QString" name="joinstyle" value="bevel"/>
                    <Option type="QString" name="offset" value="0,0"/>
                    <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
                    <Option type="QString" name="offset_unit" value="MM"/>
                    <Option type="QString" name="outline_color" value="106,152,189,255,rgb:0.41568627450980394,0.59607843137254901,0.74117647058823533,1"/>
                    <Option type="QString" name="outline_style" value="solid"/>
                    <Option type="QString" name="outline_width" value="0.12"/>
                    <Option type="QString" name="outline_width_unit" value="MM"/>
                    <Option type="QString" name="style" value="solid"/>
                  </Option>
                  <data_defined_properties>
                    <Option type="Map">
                      <Option type="QString" name="name" value=""/>
                      <Option name="properties"/>
                      <Option type="QString" name="type" value="collection"/>
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
        <Option type="QString" name="name" value=""/>
        <Option name="properties"/>
        <Option type="QString" name="type" value="collection"/>
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
      <rule key="{02b59009-2108-4c59-b948-2d5038f9006f}" filter="&quot;count&quot; is not null and &quot;inside&quot; and (coalesce(@flujos_con_cifra, '') = '' or array_find(string_to_array(coalesce(@flujos_con_cifra, '')), &quot;origin&quot; || '-' || &quot;destination&quot;) >= 0)" description="Dentro de una candidata">
        <settings calloutType="simple">
          <text-style fontKerning="1" tabStopDistanceUnit="Percentage" fontSizeUnit="Point" forcedBold="0" fontWordSpacing="0" fontUnderline="0" fontWeight="75" fontFamily="Open Sans" textOrientation="horizontal" capitalization="0" tabStopDistance="6" tabStopDistanceMapUnitScale="3x:0,0,0,0,0,0" legendString="Aa" fontItalic="0" fontLetterSpacing="0.015625" blendMode="0" fieldName="format_number(&quot;count&quot;, 0, 'de') || coalesce('\n' || format_number(100 * &quot;share&quot;, 1, 'de') || ' %', '')" isExpression="1" forcedItalic="0" textColor="18,58,88,255,rgb:0.07058823529411765,0.22745098039215686,0.34509803921568627,1" multilineHeightUnit="Percentage" allowHtml="0" namedStyle="Bold" fontSizeMapUnitScale="3x:0,0,0,0,0,0" previewBkgrdColor="255,255,255,255,rgb:1,1,1,1" fontSize="7" useSubstitutions="0" multilineHeight="1" textOpacity="1" fontStrikeout="0">
            <families>
              <family name="Segoe UI"/>
              <family name="Arial"/>
              <family name="Liberation Sans"/>
              <family name="DejaVu Sans"/>
            </families>
            <text-buffer bufferOpacity="1" bufferSize="0.90000000000000002" bufferColor="255,255,255,225,rgb:1,1,1,0.88235294117647056" bufferBlendMode="0" bufferNoFill="1" bufferSizeMapUnitScale="3x:0,0,0,0,0,0" bufferSizeUnits="MM" bufferJoinStyle="128" bufferDraw="0"/>
            <text-mask maskSizeUnits="MM" maskOpacity="1" maskEnabled="0" maskType="0" maskSizeMapUnitScale="3x:0,0,0,0,0,0" maskedSymbolLayers="" maskSize="1.5" maskSize2="1.5" maskJoinStyle="128"/>
            <background shapeOffsetUnit="MM" shapeRotationType="0" shapeDraw="1" shapeRadiiY="0.6" shapeBorderWidthUnit="MM" shapeOffsetMapUnitScale="3x:0,0,0,0,0,0" shapeType="0" shapeOpacity="1" shapeRadiiMapUnitScale="3x:0,0,0,0,0,0" shapeSizeY="0.35" shapeSizeX="0.35" shapeJoinStyle="64" shapeBorderWidthMapUnitScale="3x:0,0,0,0,0,0" shapeRadiiUnit="MM" shapeSizeType="0" shapeBorderWidth="0" shapeOffsetY="0" shapeSizeUnit="MM" shapeRadiiX="0.6" shapeFillColor="255,255,255,255,rgb:1,1,1,1" shapeBlendMode="0" shapeSVGFile="" shapeSizeMapUnitScale="3x:0,0,0,0,0,0" shapeRotation="0" shapeBorderColor="128,128,128,255,rgb:0.50196078431372548,0.50196078431372548,0.50196078431372548,1" shapeOffsetX="0">
              <symbol type="fill" frame_rate="10" alpha="1" clip_to_extent="1" name="fillSymbol" force_rhr="0" is_animated="0">
                <data_defined_properties>
                  <Option type="Map">
                    <Option type="QString" name="name" value=""/>
                    <Option name="properties"/>
                    <Option type="QString" name="type" value="collection"/>
                  </Option>
                </data_defined_properties>
                <layer enabled="1" class="SimpleFill" pass="0" id="" locked="0">
                  <Option type="Map">
                    <Option type="QString" name="border_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
                    <Option type="QString" name="color" value="255,255,255,225"/>
                    <Option type="QString" name="joinstyle" value="bevel"/>
                    <Option type="QString" name="offset" value="0,0"/>
                    <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
                    <Option type="QString" name="offset_unit" value="MM"/>
                    <Option type="QString" name="outline_color" value="128,128,128,255,rgb:0.50196078431372548,0.50196078431372548,0.50196078431372548,1"/>
                    <Option type="QString" name="outline_style" value="no"/>
                    <Option type="QString" name="outline_width" value="0"/>
                    <Option type="QString" name="outline_width_unit" value="MM"/>
                    <Option type="QString" name="style" value="solid"/>
                  </Option>
                  <data_defined_properties>
                    <Option type="Map">
                      <Option type="QString" name="name" value=""/>
                      <Option name="properties"/>
                      <Option type="QString" name="type" value="collection"/>
                    </Option>
                  </data_defined_properties>
                </layer>
              </symbol>
            </background>
            <shadow shadowBlendMode="6" shadowUnder="0" shadowColor="0,0,0,255,rgb:0,0,0,1" shadowRadiusUnit="MM" shadowOffsetDist="1" shadowOffsetGlobal="1" shadowOffsetUnit="MM" shadowRadius="1.5" shadowRadiusAlphaOnly="0" shadowOffsetMapUnitScale="3x:0,0,0,0,0,0" shadowOpacity="0.69999999999999996" shadowScale="100" shadowOffsetAngle="135" shadowDraw="0" shadowRadiusMapUnitScale="3x:0,0,0,0,0,0"/>
            <dd_properties>
              <Option type="Map">
                <Option type="QString" name="name" value=""/>
                <Option name="properties"/>
                <Option type="QString" name="type" value="collection"/>
              </Option>
            </dd_properties>
            <substitutions/>
          </text-style>
          <text-format plussign="0" leftDirectionSymbol="&lt;" addDirectionSymbol="0" useMaxLineLengthForAutoWrap="1" decimals="3" formatNumbers="0" multilineAlign="3" wrapChar="" placeDirectionSymbol="0" autoWrapLength="0" rightDirectionSymbol=">" reverseDirectionSymbol="0"/>
          <placement maximumDistance="0" placementFlags="10" rotationUnit="AngleDegrees" overrunDistanceMapUnitScale="3x:0,0,0,0,0,0" overrunDistance="0" maximumDistanceMapUnitScale="3x:0,0,0,0,0,0" repeatDistanceUnits="MM" placement="4" geometryGenerator="with_variable('a', with_variable('c', map_get(from_json(coalesce(@centros_comunas, '{}')), &quot;origin&quot;), if(@c is null, start_point($geometry), make_point(@c[0], @c[1]))), with_variable('b', with_variable('c', map_get(from_json(coalesce(@centros_comunas, '{}')), &quot;destination&quot;), if(@c is null, end_point($geometry), make_point(@c[0], @c[1]))), smooth(make_line(make_point(x(@a) + 0.03 * (x(@b) - x(@a)) + 0.02 * (y(@b) - y(@a)), y(@a) + 0.03 * (y(@b) - y(@a)) - 0.02 * (x(@b) - x(@a))), make_point(x(@a) + 0.5 * (x(@b) - x(@a)) + 0.12 * (y(@b) - y(@a)), y(@a) + 0.5 * (y(@b) - y(@a)) - 0.12 * (x(@b) - x(@a))), make_point(x(@a) + 0.95 * (x(@b) - x(@a)) + 0.03 * (y(@b) - y(@a)), y(@a) + 0.95 * (y(@b) - y(@a)) - 0.03 * (x(@b) - x(@a)))), 3)))" allowDegraded="0" maxCurvedCharAngleOut="-25" repeatDistance="0" xOffset="0" distMapUnitScale="3x:0,0,0,0,0,0" yOffset="0" layerType="UnknownGeometry" repeatDistanceMapUnitScale="3x:0,0,0,0,0,0" priority="7" centroidWhole="0" distUnits="MM" rotationAngle="0" dist="0" offsetUnits="MM" geometryGeneratorType="LineGeometry" predefinedPositionOrder="TR,TL,BR,BL,R,L,TSR,BSR" geometryGeneratorEnabled="1" maxCurvedCharAngleIn="25" quadOffset="4" overlapHandling="AllowOverlapIfRequired" fitInPolygonOnly="0" offsetType="0" overrunDistanceUnit="MM" lineAnchorTextPoint="FollowPlacement" lineAnchorPercent="0.5" lineAnchorType="0" labelOffsetMapUnitScale="3x:0,0,0,0,0,0" prioritization="PreferCloser" preserveRotation="1" lineAnchorClipping="0" maximumDistanceUnit="MM" centroidInside="0" polygonPlacementFlags="2"/>
          <rendering upsidedownLabels="0" scaleMin="0" zIndex="0" drawLabels="1" obstacle="1" obstacleType="1" limitNumLabels="0" unplacedVisibility="0" fontLimitPixelSize="0" labelPerPart="0" scaleMax="0" minFeatureSize="0" fontMinPixelSize="0" scaleVisibility="0" fontMaxPixelSize="10000" obstacleFactor="1" mergeLines="0" maxNumLabels="2000"/>
          <dd_properties>
            <Option type="Map">
              <Option type="QString" name="name" value=""/>
              <Option type="Map" name="properties">
                <Option type="Map" name="Priority">
                  <Option type="bool" name="active" value="true"/>
                  <Option type="QString" name="expression" value="10 * &quot;count&quot; / maximum(&quot;count&quot;)"/>
                  <Option type="int" name="type" value="3"/>
                </Option>
              </Option>
              <Option type="QString" name="type" value="collection"/>
            </Option>
          </dd_properties>
          <callout type="simple">
            <Option type="Map">
              <Option type="QString" name="anchorPoint" value="pole_of_inaccessibility"/>
              <Option type="int" name="blendMode" value="0"/>
              <Option type="Map" name="ddProperties">
                <Option type="QString" name="name" value=""/>
                <Option name="properties"/>
                <Option type="QString" name="type" value="collection"/>
              </Option>
              <Option type="bool" name="drawToAllParts" value="false"/>
              <Option type="QString" name="enabled" value="0"/>
              <Option type="QString" name="labelAnchorPoint" value="point_on_exterior"/>
              <Option type="QString" name="lineSymbol" value="&lt;symbol type=&quot;line&quot; frame_rate=&quot;10&quot; alpha=&quot;1&quot; clip_to_extent=&quot;1&quot; name=&quot;symbol&quot; force_rhr=&quot;0&quot; is_animated=&quot;0&quot;>&lt;data_defined_properties>&lt;Option type=&quot;Map&quot;>&lt;Option type=&quot;QString&quot; name=&quot;name&quot; value=&quot;&quot;/>&lt;Option name=&quot;properties&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;type&quot; value=&quot;collection&quot;/>&lt;/Option>&lt;/data_defined_properties>&lt;layer enabled=&quot;1&quot; class=&quot;SimpleLine&quot; pass=&quot;0&quot; id=&quot;{76e5e871-5d8b-47ed-8322-7eb55a19e85a}&quot; locked=&quot;0&quot;>&lt;Option type=&quot;Map&quot;>&lt;Option type=&quot;QString&quot; name=&quot;align_dash_pattern&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;capstyle&quot; value=&quot;square&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;customdash&quot; value=&quot;5;2&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;customdash_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;customdash_unit&quot; value=&quot;MM&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;dash_pattern_offset&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;dash_pattern_offset_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;dash_pattern_offset_unit&quot; value=&quot;MM&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;draw_inside_polygon&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;joinstyle&quot; value=&quot;bevel&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;line_color&quot; value=&quot;60,60,60,255,rgb:0.23529411764705882,0.23529411764705882,0.23529411764705882,1&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;line_style&quot; value=&quot;solid&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;line_width&quot; value=&quot;0.3&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;line_width_unit&quot; value=&quot;MM&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;offset&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;offset_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;offset_unit&quot; value=&quot;MM&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;ring_filter&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_end&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_end_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_end_unit&quot; value=&quot;MM&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_start&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_start_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_start_unit&quot; value=&quot;MM&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;tweak_dash_pattern_on_corners&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;use_custom_dash&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;width_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/>&lt;/Option>&lt;data_defined_properties>&lt;Option type=&quot;Map&quot;>&lt;Option type=&quot;QString&quot; name=&quot;name&quot; value=&quot;&quot;/>&lt;Option name=&quot;properties&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;type&quot; value=&quot;collection&quot;/>&lt;/Option>&lt;/data_defined_properties>&lt;/layer>&lt;/symbol>"/>
              <Option type="double" name="minLength" value="0"/>
              <Option type="QString" name="minLengthMapUnitScale" value="3x:0,0,0,0,0,0"/>
              <Option type="QString" name="minLengthUnit" value="MM"/>
              <Option type="double" name="offsetFromAnchor" value="0"/>
              <Option type="QString" name="offsetFromAnchorMapUnitScale" value="3x:0,0,0,0,0,0"/>
              <Option type="QString" name="offsetFromAnchorUnit" value="MM"/>
              <Option type="double" name="offsetFromLabel" value="0"/>
              <Option type="QString" name="offsetFromLabelMapUnitScale" value="3x:0,0,0,0,0,0"/>
              <Option type="QString" name="offsetFromLabelUnit" value="MM"/>
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
